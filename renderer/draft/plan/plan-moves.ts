import { setEdit } from '#renderer/draft/acts.ts'
import type { DraftEdit } from '#shared/contract/draft.ts'

import { listLines, listSubActions, type PlanAction, type PlanLine, type PlanNow } from './plan-now.ts'
import { orderLast, orderThem } from './plan-orders.ts'

export type PlanWay = 'up' | 'down' | 'in' | 'out'

/** Where an action goes: `at` counts those beside it there, itself left out. */
type ActionPlace = { readonly row: string; readonly under: string | null; readonly at: number }

function listBeside(plan: PlanNow, row: string, under: string | null): readonly PlanAction[] {
  return (under === null ? plan.roots.get(row) : plan.under.get(under)) ?? []
}

/** The order of an action that is new at a place. */
export function orderNew(plan: PlanNow, row: string, under: string | null): string {
  return orderLast(listBeside(plan, row, under))
}

function moveAction(
  plan: PlanNow,
  action: PlanAction,
  { row, under, at }: ActionPlace,
): readonly DraftEdit[] {
  const { id } = action
  const beside = listBeside(plan, row, under).filter((each) => each.id !== id)
  const going = row === action.row ? [] : [action, ...listSubActions(plan, id)]
  const orders = orderThem(beside.toSpliced(at, 0, action), id)
  return [
    ...going.map((each) => setEdit('action', each.id, 'row', row)),
    ...(under === action.under ? [] : [setEdit('action', id, 'under', under)]),
    ...[...orders].map(([each, order]) => setEdit('action', each, 'order', order)),
  ]
}

/** Puts an action, with what stands under it, last under another row or another lead. */
export function placeAction(
  plan: PlanNow,
  id: string,
  to: { readonly row: string; readonly under: string | null },
): readonly DraftEdit[] {
  const action = plan.actions.find((each) => each.id === id)
  if (action === undefined) return []
  return moveAction(plan, action, { ...to, at: listBeside(plan, to.row, to.under).length })
}

function stepRow(plan: PlanNow, id: string, way: PlanWay): readonly DraftEdit[] {
  const at = plan.rows.findIndex((row) => row.id === id)
  const row = plan.rows[at]
  const to = way === 'up' ? at - 1 : way === 'down' ? at + 1 : -1
  if (row === undefined || to < 0 || to >= plan.rows.length) return []
  const orders = orderThem(plan.rows.toSpliced(at, 1).toSpliced(to, 0, row), id)
  return [...orders].map(([each, order]) => setEdit('planRow', each, 'order', order))
}

function findStep(
  plan: PlanNow,
  { action, lead }: Extract<PlanLine, { kind: 'action' }>,
  way: PlanWay,
): ActionPlace | null {
  const { row } = action
  const under = lead?.id ?? null
  const beside = listBeside(plan, row, under)
  const at = beside.findIndex(({ id }) => id === action.id)
  const before = beside[at - 1]
  switch (way) {
    case 'up':
      return at > 0 ? { row, under, at: at - 1 } : nextRow(plan, action, lead, -1)
    case 'down':
      return at < beside.length - 1 ? { row, under, at: at + 1 } : nextRow(plan, action, lead, 1)
    case 'in':
      return before === undefined
        ? null
        : { row, under: before.id, at: listBeside(plan, row, before.id).length }
    case 'out': {
      if (lead === null) return null
      const above = findLead(plan, lead)
      const index = listBeside(plan, row, above).findIndex(({ id }) => id === lead.id)
      return { row, under: above, at: index + 1 }
    }
  }
}

function findLead(plan: PlanNow, { id }: PlanAction): string | null {
  return plan.actions.find((each) => plan.under.get(each.id)?.some((sub) => sub.id === id))?.id ?? null
}

/** Past the first or last action of a row stands the row beside it. */
function nextRow(plan: PlanNow, action: PlanAction, lead: PlanAction | null, by: 1 | -1): ActionPlace | null {
  const at = plan.rows.findIndex(({ id }) => id === action.row)
  const row = plan.rows[at + by]
  if (lead !== null || row === undefined) return null
  return { row: row.id, under: null, at: by === 1 ? 0 : listBeside(plan, row.id, null).length }
}

/** Moves a line one step: up and down (an action also over the edge of its row), in under the action above, out again. Nothing where there is no way. */
export function stepLine(plan: PlanNow, id: string, way: PlanWay): readonly DraftEdit[] {
  const line = listLines(plan).find((each) => each.id === id)
  if (line === undefined) return []
  if (line.kind === 'row') return stepRow(plan, id, way)
  const place = findStep(plan, line, way)
  return place === null ? [] : moveAction(plan, line.action, place)
}
