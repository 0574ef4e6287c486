import { VisuallyHidden } from 'react-aria-components'

import { t } from '#renderer/draft/plan-words.ts'
import { t as words } from '#renderer/draft/words.ts'
import { lineOf } from '#shared/draft/words.ts'

import { type PlanLine, wordsOfLine } from './plan-now.ts'

import styles from './PlanForm.module.css'

/** One line of the plan: its number, its words, and what is set beside them. */
export function PlanLineRow({ line }: { readonly line: PlanLine }) {
  const depth = line.kind === 'row' ? 0 : Math.min(line.depth + 1, 5)
  return (
    <span className={styles['line']} data-kind={line.kind} data-depth={depth}>
      <span className={styles['number']}>
        {line.kind === 'row' || line.depth === 0 ? (
          line.number
        ) : (
          <>
            <span aria-hidden>–</span>
            <VisuallyHidden elementType="span">{t('subActionOf', { number: line.number })}</VisuallyHidden>
          </>
        )}
      </span>
      <span className={styles['words']}>{wordsOfLine(line) || t('noWords')}</span>
      <span className={styles['aside']}>{listAside(line).join(' · ')}</span>
    </span>
  )
}

function listAside(line: PlanLine): readonly string[] {
  if (line.kind === 'row') {
    const standards = line.row.standards.map(lineOf).filter((standard) => standard !== '')
    return standards.length === 0 ? [t('noStandard')] : standards
  }
  const { label, lead, strength, mandatory } = line.action
  const set = [
    lineOf(label),
    strength === null ? '' : words(`rec.${strength}`),
    lineOf(lead),
    mandatory ? t('mandatoryMark') : '',
  ]
  return set.filter((each) => each !== '')
}
