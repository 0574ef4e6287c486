import { generateKeyBetween } from 'fractional-indexing'

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

/** Things with an order stand before those without: so all of them up to the new one need one. */
function placeAfter(act: Act, point: Rec<'point'>): string {
  const all = siblings(act.session(), point)
  const at = all.findIndex(({ id }) => id === point.id)
  let last: string | null = null
  for (const each of all.slice(0, at + 1)) {
    if (each.order === '' || (last !== null && each.order <= last)) {
      const order: string = generateKeyBetween(last, null)
      act.set('point', each.id, 'order', order)
      last = order
    } else last = each.order
  }
  const next = all.slice(at + 1).find(({ order }) => order !== '' && (last === null || order > last))
  return generateKeyBetween(last, next?.order ?? null)
}

/** Cuts a point in two: it keeps `first`, and the new one, just below it with the same marks, says where it came from. */
export function splitPoint(
  session: Session,
  cut: { readonly point: string; readonly id: string; readonly first: string; readonly second: string },
  pen: Pen,
): readonly Change[] {
  const point = session.records.point.get(cut.point)
  if (point === undefined) throw new PointProblem('This point is not in the session. Nothing was changed.')
  if (session.records.point.has(cut.id)) return []
  const act = startAct(session, pen)
  const order = placeAfter(act, point)
  act.set('point', point.id, 'text', cut.first)
  act.make('point', { ...inherit(point), text: cut.second, order }, cut.id)
  return act.changes()
}
