import { classNames } from './class-names.ts'
import { stages } from './StageStrip.tsx'
import type { Stage } from './StageStrip.tsx'
import { t } from './words.ts'

import styles from './StageBar.module.css'

type StageBarProps = {
  readonly current: Stage
  /** What to add after the stage's word: "round 2". */
  readonly note?: string
}

/** How far a session has come, small enough for a table row: the stage's word over seven short bars. */
export function StageBar({ current, note }: StageBarProps) {
  const reached = stages.indexOf(current)
  return (
    <span className={styles['bar']}>
      <span>
        {t(`stages.${current}`)}
        {note && `, ${note}`}
      </span>
      <span className={styles['steps']} aria-hidden>
        {stages.map((stage, index) => (
          <span key={stage} className={classNames(styles['step'], index <= reached && styles['reached'])} />
        ))}
      </span>
    </span>
  )
}
