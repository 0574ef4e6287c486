import type { Rec, Session } from '#shared/model/session.ts'

import { listAll } from './list.ts'
import { rememberBy } from './remember-by.ts'
import { findStandingPoint } from './standing-point.ts'

/** What was said again, by the point it counts to: the one that stands for the point it was said of, else that point itself. */
export const listEchoes: (session: Session) => ReadonlyMap<string, readonly Rec<'echo'>[]> = rememberBy(
  ['echo', 'point'],
  (session) => Map.groupBy(listAll(session, 'echo'), ({ of }) => findStandingPoint(session, of)?.id ?? of),
)

const countAll = rememberBy(
  ['echo', 'point'],
  (session): ReadonlyMap<string, number> =>
    new Map([...listEchoes(session)].map(([point, echoes]) => [point, echoes.length])),
)

/** How often each point was said again, by point; what was counted to one that was joined to another counts to that. */
export function countEchoes(session: Session): ReadonlyMap<string, number> {
  return countAll(session)
}
