import type { ShownThing } from '#renderer/draft/kept/use-thing.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Select } from '#renderer/ui/Select.tsx'

import { moveActionTo } from './plan-acts.ts'
import { orderNew } from './plan-moves.ts'
import { listSubActions, type PlanLine, type PlanNow, wordsOfLine } from './plan-now.ts'

import styles from './PlanForm.module.css'

const own = 'none'
const most = 90

type ActionPlaceProps = {
  readonly shown: ShownThing<'action'>
  readonly plan: PlanNow
  readonly lines: readonly PlanLine[]
}

function nameLine(line: PlanLine): string {
  const words = `${line.number} ${wordsOfLine(line)}`
  return words.length > most ? `${words.slice(0, most)}…` : words
}

/** The row an action stands in, and the action it is part of. What stands under it goes with it. */
export function ActionPlace({ shown, plan, lines }: ActionPlaceProps) {
  const { id, isNew, fields, change } = shown
  const isReadOnly = useIsReadOnly()
  const line = lines.find((each) => each.id === id)
  const inside = new Set([id, ...listSubActions(plan, id).map((action) => action.id)])
  const leads = lines.filter(
    (each) => each.kind === 'action' && each.action.row === fields.row && !inside.has(each.id),
  )
  const place = (row: string, under: string | null): void => {
    if (isNew) change({ row, under, order: orderNew(plan, row, under) }, { now: true })
    else void moveActionTo(id, { row, under })
  }
  return (
    <div className={styles['place']}>
      <div data-to-row>
        <Select
          label={t('fields.inRow')}
          options={lines.flatMap((each) =>
            each.kind === 'row' ? [{ id: each.id, label: nameLine(each) }] : [],
          )}
          value={fields.row}
          isDisabled={isReadOnly}
          onChange={(row) => row !== fields.row && place(row, null)}
        />
      </div>
      <Select
        label={t('fields.under')}
        options={[
          { id: own, label: t('fields.underNone') },
          ...leads.map((each) => ({ id: each.id, label: nameLine(each) })),
        ]}
        value={line?.kind === 'action' ? (line.lead?.id ?? own) : own}
        isDisabled={isReadOnly}
        onChange={(lead) => place(fields.row, lead === own ? null : lead)}
      />
    </div>
  )
}
