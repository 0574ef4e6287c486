import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'

/** Puts the words of points together in the first; the others are withdrawn, keep their words, and say where these went. */
export function joinPoints(session: Session, ids: readonly string[], pen: Pen): readonly Change[] {
  const points = [...new Set(ids)].map((id) => session.records.point.get(id))
  const [first, ...others] = points.filter((point): point is Rec<'point'> => point !== undefined)
  if (first === undefined || others.length === 0 || points.includes(undefined))
    throw new PointProblem('One of these points is not in the session. Nothing was changed.')
  const act = startAct(session, pen)
  const said = [first, ...others].map(({ text }) => text.trim())
  act.set('point', first.id, 'text', said.join(' '))
  for (const other of others) {
    act.set('point', other.id, 'joinedTo', first.id)
    act.set('point', other.id, 'withdrawn', true)
    for (const detail of session.records.point.values())
      if (detail.under === other.id) act.set('point', detail.id, 'under', first.id)
  }
  return act.changes()
}
