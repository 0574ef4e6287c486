import { Button } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { t } from './words.ts'

import styles from './StageStrip.module.css'

export const stages = ['setup', 'capture', 'feedback', 'pooling', 'draft', 'review', 'archive'] as const

export type Stage = (typeof stages)[number]

type StageStripProps = {
  readonly current: Stage
  /** Only these of the seven. */
  readonly only?: readonly Stage[]
  /** Goes to a stage; without it the strip only tells. */
  readonly onSelect?: (stage: Stage) => void
}

/** The seven steps of a session, the current one marked. */
export function StageStrip({ current, only = stages, onSelect }: StageStripProps) {
  return (
    <nav aria-label={t('stages.label')}>
      <ol className={styles['strip']}>
        {only.map((stage) => (
          <li key={stage} className={styles['step']}>
            <Step stage={stage} isCurrent={stage === current} {...(onSelect && { onSelect })} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type StepProps = {
  readonly stage: Stage
  readonly isCurrent: boolean
  readonly onSelect?: (stage: Stage) => void
}

function Step({ stage, isCurrent, onSelect }: StepProps) {
  const word = t(`stages.${stage}`)
  const name = classNames(styles['name'], isCurrent && styles['current'])
  if (!onSelect)
    return (
      <span className={name} aria-current={isCurrent ? 'step' : undefined}>
        {word}
      </span>
    )
  return (
    <Button
      className={name}
      onPress={() => onSelect(stage)}
      {...(isCurrent && { 'aria-current': 'step' as const })}
    >
      {word}
    </Button>
  )
}
