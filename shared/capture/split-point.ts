import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'

/** What a point gives to the one that is split from it: all but its words, its details and its own order. */
function inherit(point: Rec<'point'>): Partial<Rec<'point'>> {
  const { id: _id, made: _made, text: _text, order: _order, place: _place, ...marks } = point
  return { ...marks, splitFrom: point.id, joinedTo: null }
}

/** The points that stand beside this one, in order. */
function siblings(session: Session, point: Rec<'point'>): readonly Rec<'point'>[] {
  return [...session.records.point.values()]
    .filter(
      ({ table, topic, under }) => table === point.table && topic === point.topic && under === point.under,
    )
    .toSorted(compareOrder)
}

/** An order between two; null where there is none, because they are the same or somebody else's. */
function orderBetween(before: string, after: string): string | null {
  try {
    return generateKeyBetween(before, after === '' ? null : after)
  } catch {
    return null
  }
}

/**
 * An order just after a point. Points have none until one has to stand between them; since things with an order stand
 * before those without, all up to the new one get one then.
 */
function placeAfter(act: Act, point: Rec<'point'>): string {
  const all = siblings(act.session(), point)
  const at = all.findIndex(({ id }) => id === point.id)
  const order = point.order === '' ? null : orderBetween(point.order, all[at + 1]?.order ?? '')
  if (order !== null) return order
  const before = all.slice(0, at + 1)
  const after = all.slice(at + 1).filter((each) => each.order !== '')
  const orders = generateNKeysBetween(null, null, before.length + 1 + after.length)
  for (const [index, { id }] of before.entries()) act.set('point', id, 'order', orders[index] ?? '')
  for (const [index, { id }] of after.entries()) act.set('point', id, 'order', orders[at + 2 + index] ?? '')
  return orders[at + 1] ?? ''
}

/** Cuts a point in two: it keeps `first`, its details and its repeats; the new one, just below it with the same marks, says where it came from. Throws PointProblem where it was taken out. */
export function splitPoint(
  session: Session,
  cut: { readonly point: string; readonly id: string; readonly first: string; readonly second: string },
  pen: Pen,
): readonly Change[] {
  const point = session.records.point.get(cut.point)
  if (point === undefined) throw new PointProblem('This point is not in the session. Nothing was changed.')
  if (session.records.point.has(cut.id)) return []
  if (point.withdrawn) throw new PointProblem('This point was taken out. Bring it back first, then split it.')
  const act = startAct(session, pen)
  const order = placeAfter(act, point)
  act.set('point', point.id, 'text', cut.first)
  act.make('point', { ...inherit(point), text: cut.second, order }, cut.id)
  return act.changes()
}
