import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'

/** Makes a point of its own of a repeat, where the point stands that it was counted to; it is counted there no more. One whose id is here already adds nothing. */
export function partEcho(
  session: Session,
  { echo: id, point }: { readonly echo: string; readonly point: string },
  pen: Pen,
): readonly Change[] {
  if (session.records.point.has(point)) return []
  const echo = session.records.echo.get(id)
  const of =
    echo === undefined
      ? undefined
      : (findStandingPoint(session, echo.of) ?? session.records.point.get(echo.of))
  if (echo === undefined || echo.withdrawn || of === undefined)
    throw new PointProblem('This is not counted any more. Nothing was changed.')
  const { text, person, expertise, agreement } = echo
  const { table, topic, kind, heardFrom, presentation, saidAt } = of
  const act = startAct(session, pen)
  act.set('echo', id, 'withdrawn', true)
  act.make(
    'point',
    { text, person, expertise, agreement, table, topic, kind, heardFrom, presentation, saidAt },
    point,
  )
  return act.changes()
}
