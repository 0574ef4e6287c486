import type { Session } from '#shared/model/session.ts'
import { listRing } from '#shared/session/group-families.ts'
import { findGroup, listClaims, listGroups } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

/** Decisions of two copies that do not go together; each point counts once all the same. */
export type PoolConflict =
  /** Points that several groups hold: take them out of all but one, or merge the groups. */
  | { readonly kind: 'two-groups'; readonly points: readonly string[]; readonly groups: readonly string[] }
  /** Groups that were put into each other; they count as the first. Keep it so, or make one of them a group of its own. */
  | { readonly kind: 'ring'; readonly points: readonly string[]; readonly groups: readonly string[] }
  /** Points of one group that were kept apart: take them out, or add them again. */
  | {
      readonly kind: 'apart'
      readonly points: readonly string[]
      readonly group: string
      readonly apart: string
    }

function listShared(session: Session): readonly PoolConflict[] {
  const shared = [...listClaims(session)].filter(([, groups]) => groups.length > 1)
  return [...Map.groupBy(shared, ([, groups]) => groups.join(' ')).values()].map((points) => ({
    kind: 'two-groups',
    points: points.map(([id]) => id),
    groups: points[0]?.[1] ?? [],
  }))
}

function listRings(session: Session): readonly PoolConflict[] {
  return listGroups(session).flatMap(({ group, points }) => {
    const ring = listRing(session, group.id)
    if (ring.length === 0) return []
    return [{ kind: 'ring' as const, points: points.map(({ id }) => id), groups: ring.map(({ id }) => id) }]
  })
}

function listTogether(session: Session): readonly PoolConflict[] {
  return listAll(session, 'apart').flatMap((apart) => {
    const points = membersOf(apart.points).flatMap((id) => findStandingPoint(session, id)?.id ?? [])
    return [...Map.groupBy(new Set(points), (id) => findGroup(session, id)?.group.id ?? '')]
      .filter(([group, kept]) => group !== '' && kept.length > 1)
      .map(([group, kept]) => ({ kind: 'apart' as const, points: kept, group, apart: apart.id }))
  })
}

/** Where the decisions of two copies contradict each other, until somebody settles them. */
export function listPoolConflicts(session: Session): readonly PoolConflict[] {
  return [...listShared(session), ...listRings(session), ...listTogether(session)]
}
