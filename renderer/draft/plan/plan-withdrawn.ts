import { setEdit } from '#renderer/draft/acts.ts'
import type { DraftEdit } from '#shared/contract/draft.ts'
import { lineOf } from '#shared/draft/words.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { fieldKey } from '#shared/session/apply-change.ts'
import { compareStamps } from '#shared/session/clock.ts'

import { listSubActions, type PlanNow } from './plan-now.ts'

/** Something of the plan that was withdrawn. */
export type WithdrawnLine = {
  readonly entity: 'planRow' | 'action'
  readonly id: string
  readonly words: string
}

/** Withdraws a row with its actions, or an action with what stands under it. */
export function withdrawLine(plan: PlanNow, id: string): readonly DraftEdit[] {
  const isRow = plan.rows.some((row) => row.id === id)
  const actions = isRow ? plan.actions.filter(({ row }) => row === id) : listSubActions(plan, id)
  return [
    isRow ? setEdit('planRow', id, 'withdrawn', true) : setEdit('action', id, 'withdrawn', true),
    ...actions.map((action) => setEdit('action', action.id, 'withdrawn', true)),
  ]
}

/** The rows and actions that were withdrawn; those that went with their row or lead come back with it. */
export function listWithdrawn({ records }: Session): readonly WithdrawnLine[] {
  const rows = [...records.planRow.values()].filter(({ withdrawn }) => withdrawn)
  const actions = [...records.action.values()].filter(
    ({ withdrawn, row, under }) =>
      withdrawn &&
      records.planRow.get(row)?.withdrawn === false &&
      records.action.get(under ?? '')?.withdrawn !== true,
  )
  return [
    ...rows.map(({ id, topic }) => ({ entity: 'planRow' as const, id, words: lineOf(topic) })),
    ...actions.map(({ id, text }) => ({ entity: 'action' as const, id, words: lineOf(text) })),
  ]
}

/** Whether a thing went no earlier than the one it stood in: then it went with it. */
function wentWith(session: Session, id: string, whole: string): boolean {
  const [own, other] = [id, whole].map((each) => session.heads.get(fieldKey(each, 'withdrawn'))?.at(-1))
  return own !== undefined && other !== undefined && compareStamps(own, other) >= 0
}

function listInside(session: Session, { entity, id }: WithdrawnLine): readonly Rec<'action'>[] {
  const actions = [...session.records.action.values()].filter(({ withdrawn }) => withdrawn)
  if (entity === 'planRow') return actions.filter(({ row }) => row === id)
  const met = new Set([id])
  // A sub-action may have been made before its lead: so as often as one is found.
  for (let size = 0; size < met.size;) {
    size = met.size
    for (const action of actions) if (action.under !== null && met.has(action.under)) met.add(action.id)
  }
  return actions.filter((action) => action.id !== id && met.has(action.id))
}

/** Brings back a row or action, with what went with it. */
export function bringBackLine(session: Session, line: WithdrawnLine): readonly DraftEdit[] {
  const inside = listInside(session, line).filter(({ id }) => wentWith(session, id, line.id))
  return [
    setEdit(line.entity, line.id, 'withdrawn', false),
    ...inside.map(({ id }) => setEdit('action', id, 'withdrawn', false)),
  ]
}
