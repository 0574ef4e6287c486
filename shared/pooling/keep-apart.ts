import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { findGroup, wordingOf } from '#shared/session/groups.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { needPoints, sharedTopic } from './check-decision.ts'
import { PoolProblem } from './pool-problem.ts'

export type ApartOrder = {
  readonly id: string
  readonly points: readonly string[]
  readonly says: 'same-theme' | 'not-related'
  readonly reason: string
}

/** Points that stand in one group are one here: the one whose words stand for it. */
function standFor(session: Session, point: string): string {
  const group = findGroup(session, point)
  return group === undefined ? point : (wordingOf(group).from ?? group.points[0].id)
}

/** The same theme but not the same point, or not related. Throws PoolProblem where they are one group. */
export function keepApart(session: Session, order: ApartOrder, pen: Pen): readonly Change[] {
  const { id, says, reason } = order
  if (session.records.apart.has(id)) return []
  const points = needPoints(session, order.points)
  const apart = new Set(points.map((point) => standFor(session, point.id)))
  if (apart.size < 2)
    throw new PoolProblem('These points stand in one group. Take one of them out; nothing was changed.')
  const act = startAct(session, pen)
  act.make('apart', { points: Object.fromEntries([...apart].map((one) => [one, true])), says, reason }, id)
  return act.changes()
}

/** Put off: the points come back at the end. */
export function putOff(
  session: Session,
  order: { readonly id: string; readonly points: readonly string[]; readonly reason: string },
  pen: Pen,
): readonly Change[] {
  const { id, reason } = order
  if (session.records.group.has(id)) return []
  const points = needPoints(session, order.points)
  if (points.length < 2)
    throw new PoolProblem('Put off two points or more, so that there is something to decide.')
  const act = startAct(session, pen)
  const members = Object.fromEntries(points.map((point) => [point.id, true]))
  act.make('group', { members, reason, state: 'later', topic: sharedTopic(points) }, id)
  return act.changes()
}
