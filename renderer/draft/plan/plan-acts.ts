import { change, makeEdit } from '#renderer/draft/acts.ts'
import { choosePiece } from '#renderer/draft/draft-store.ts'
import { gatherSources } from '#renderer/draft/edit/gather-sources.ts'
import { focusEdit } from '#renderer/draft/focus.ts'
import { beginThing } from '#renderer/draft/kept/save-typed.ts'
import { planAnchor } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'

import { focusLine } from './plan-focus.ts'
import { orderNew, placeAction, type PlanWay, stepLine } from './plan-moves.ts'
import { listLines, listSubActions, type PlanLine, readPlan } from './plan-now.ts'
import { orderLast } from './plan-orders.ts'
import { chooseLine, usePlan } from './plan-store.ts'
import { bringBackLine, withdrawLine, type WithdrawnLine } from './plan-withdrawn.ts'
import { planNow } from './use-plan-now.ts'

function takeUp(line: string): void {
  chooseLine(line)
  focusLine(line)
}

/** Begins a row at the end of the plan; it is kept once it has a word. */
export function beginRow(): void {
  const id = newId()
  beginThing('planRow', id, { topic: '', standards: [], order: orderLast(planNow().rows) })
  takeUp(id)
}

function lineNow(): PlanLine | undefined {
  const lines = listLines(planNow())
  return lines.find(({ id }) => id === usePlan.getState().line) ?? lines.at(-1)
}

/** Begins an action at the end of the row in hand, or under the action in hand; a plan without rows gets one first. */
export function beginAction({ isSub = false }: { readonly isSub?: boolean } = {}): void {
  const line = lineNow()
  if (line === undefined) return beginRow()
  if (wordsMissing(line)) return focusLine(line.id)
  const row = line.kind === 'row' ? line.id : line.action.row
  const under = isSub && line.kind === 'action' ? line.id : null
  const id = newId()
  beginThing('action', id, { text: '', row, under, order: orderNew(planNow(), row, under) })
  takeUp(id)
}

/** What has no word yet would go as soon as it is left, and take what stands in it along. */
function wordsMissing(line: PlanLine): boolean {
  return (line.kind === 'row' ? line.row.topic : line.action.text).trim() === ''
}

/** Goes to the list of the plan from anywhere in the draft. */
export function goToPlan(): void {
  choosePiece(planAnchor)
  focusEdit()
}

/** Begins an action from anywhere in the draft. */
export function goToNewAction(): void {
  choosePiece(planAnchor)
  beginAction()
}

export function moveLine(id: string, way: PlanWay): Promise<boolean> {
  return change(t('did.moved'), (session) => stepLine(readPlan(session), id, way))
}

export function moveActionTo(
  id: string,
  to: { readonly row: string; readonly under: string | null },
): Promise<boolean> {
  return change(t('did.moved'), (session) => placeAction(readPlan(session), id, to))
}

/** Withdraws a line with what stands in it. The one behind it is in hand next, or else the one before. */
export function withdraw(id: string): Promise<boolean> {
  const plan = planNow()
  const lines = listLines(plan)
  const isRow = plan.rows.some((row) => row.id === id)
  const going = new Set(
    isRow
      ? plan.actions.filter(({ row }) => row === id).map((action) => action.id)
      : listSubActions(plan, id).map((action) => action.id),
  )
  const at = lines.findIndex((line) => line.id === id)
  const next = lines.slice(at + 1).find((line) => !going.has(line.id)) ?? lines[at - 1]
  chooseLine(next?.id ?? null)
  return change(t('did.withdrawn', { count: going.size + 1 }), (session) =>
    withdrawLine(readPlan(session), id),
  )
}

export async function bringBack(line: WithdrawnLine): Promise<void> {
  const isDone = await change(t('did.broughtBack'), (session) => bringBackLine(session, line))
  if (isDone) chooseLine(line.id)
}

/** The words of a recommendation as an action, with where they come from: an action carries no links of its own. */
function wordAction(session: Session, { number, text, rests }: Rec<'recommendation'>): string {
  const said = new Set(gatherSources(session, null, rests).points.map(({ table }) => table))
  const tables = listAll(session, 'table').filter(({ id }) => said.has(id))
  const from = [
    ...(number === '' ? [] : [t('make.ofNumber', { number })]),
    ...(tables.length === 0 ? [] : [t('make.ofTables', { tables: tables.map(nameTable).join(', ') })]),
  ]
  const words = text.trim().replace(/\.$/u, '')
  return from.length === 0 ? text : t('make.from', { text: words, from: from.join('; ') })
}

/** Makes an action of a recommendation, which stays: in a row of the plan, or in a new one of that topic. */
export async function makeAction(
  recommendation: string,
  to: { readonly row: string } | { readonly topic: string },
): Promise<void> {
  const id = newId()
  const isDone = await change(t('did.made'), (session) => {
    const made = session.records.recommendation.get(recommendation)
    if (made === undefined) return []
    const plan = readPlan(session)
    const row = 'row' in to ? to.row : newId()
    const { strength, actor, population } = made
    const action = makeEdit('action', id, {
      row,
      text: wordAction(session, made),
      strength,
      lead: actor,
      audience: population,
      order: orderNew(plan, row, null),
    })
    if ('row' in to) return [action]
    return [action, makeEdit('planRow', row, { topic: to.topic, order: orderLast(plan.rows) })]
  })
  if (!isDone) return
  choosePiece(planAnchor)
  takeUp(id)
}

/** Whether the session holds a line; one that is only begun is moved and withdrawn by nobody. */
export function isKeptLine(id: string): boolean {
  const { session } = useSession.getState()
  return session !== null && (session.records.planRow.has(id) || session.records.action.has(id))
}
