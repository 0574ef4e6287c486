import { useEffect } from 'react'

import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { t } from '#renderer/draft/plan-words.ts'

import { ActionForm } from './ActionForm.tsx'
import { focusPlan } from './plan-focus.ts'
import type { PlanLine, PlanNow } from './plan-now.ts'
import { RowForm } from './RowForm.tsx'

import styles from './PlanForm.module.css'

type LineFormProps = { readonly plan: PlanNow; readonly line: PlanLine; readonly lines: readonly PlanLine[] }

function titleOf(line: PlanLine): string {
  if (line.kind === 'row') return t('row', { number: line.number })
  return line.depth > 0 ? t('subActionOf', { number: line.number }) : t('action', { number: line.number })
}

/** The row or action in hand. Esc goes back to the list. */
export function LineForm({ plan, line, lines }: LineFormProps) {
  const { id } = line
  useEffect(() => () => leaveThing(id), [id])
  return (
    <section
      data-plan-form={id}
      aria-label={titleOf(line)}
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) focusPlan()
      }}
    >
      <h3 className={styles['title']}>
        {titleOf(line)}
        <span className={styles['hint']}>{t('hint')}</span>
      </h3>
      {line.kind === 'row' ? <RowForm id={id} /> : <ActionForm id={id} plan={plan} lines={lines} />}
    </section>
  )
}
