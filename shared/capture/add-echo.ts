import type { Change } from '#shared/model/change.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'

type EchoFields = { readonly [F in keyof Fields<'echo'>]?: Fields<'echo'>[F] | undefined }

/** Counts the same said again to a point, with its words. One whose id is here already adds nothing; one for a point that was taken out is refused. */
export function addEcho(
  session: Session,
  id: string,
  echo: EchoFields & { readonly of: string },
  pen: Pen,
): readonly Change[] {
  if (session.records.echo.has(id)) return []
  if (findStandingPoint(session, echo.of) === null)
    throw new PointProblem(
      'The point this repeats does not stand any more. It was not counted; enter it as a point.',
    )
  const act = startAct(session, pen)
  const given = Object.fromEntries(Object.entries(echo).filter(([, value]) => value !== undefined))
  act.make('echo', given, id)
  return act.changes()
}
