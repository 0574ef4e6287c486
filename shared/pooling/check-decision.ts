import type { Rec, Session } from '#shared/model/session.ts'
import { findHead } from '#shared/session/group-families.ts'
import { getGroup } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'

import { PoolProblem } from './pool-problem.ts'

/** The points of a decision, each once, in order. Throws PoolProblem where one is not there, or is withdrawn. */
export function needPoints(session: Session, ids: readonly string[]): readonly Rec<'point'>[] {
  return [...new Set(ids)].map((id) => {
    const point = session.records.point.get(id)
    if (point === undefined)
      throw new PoolProblem('One of these points is not in the session any more. Nothing was changed.')
    if (point.withdrawn)
      throw new PoolProblem(
        'One of these points was withdrawn meanwhile. Look at them again; nothing was changed.',
      )
    return point
  })
}

/** A group that somebody decides on. Throws PoolProblem where it does not stand. */
export function needGroup(session: Session, id: string): Rec<'group'> {
  const group = session.records.group.get(id)
  if (group === undefined || findHead(session, id) !== id)
    throw new PoolProblem('That group does not stand any more. Nothing was changed.')
  return group
}

/** The points that count in a group, or that a record which is no group yet has. */
export function pointsOfGroup(session: Session, { id, members }: Rec<'group'>): readonly string[] {
  return getGroup(session, id)?.points.map((point) => point.id) ?? membersOf(members)
}

/** The topic that all these points are of; null where they are of several, or of none. */
export function sharedTopic(points: readonly Rec<'point'>[]): string | null {
  const [first] = points
  return points.every(({ topic }) => topic === first?.topic) ? (first?.topic ?? null) : null
}
