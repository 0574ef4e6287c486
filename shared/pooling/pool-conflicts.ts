import type { Session } from '#shared/model/session.ts'
import { findGroup, listGroups } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

/** Decisions of two copies that do not go together; each point counts once all the same. */
export type PoolConflict =
  /** Points that several groups hold: take them out of all but one, or merge the groups. */
  | { readonly kind: 'two-groups'; readonly points: readonly string[]; readonly groups: readonly string[] }
  /** Points of one group that were kept apart: take them out, or add them again. */
  | {
      readonly kind: 'apart'
      readonly points: readonly string[]
      readonly group: string
      readonly apart: string
    }

function listShared(session: Session): readonly PoolConflict[] {
  const held = new Map<string, string[]>()
  for (const { group, points } of listGroups(session))
    for (const { id } of points) held.set(id, [...(held.get(id) ?? []), group.id])
  const shared = [...held].filter(([, groups]) => groups.length > 1)
  return [...Map.groupBy(shared, ([, groups]) => groups.join(' ')).values()].map((points) => ({
    kind: 'two-groups',
    points: points.map(([id]) => id),
    groups: points[0]?.[1] ?? [],
  }))
}

function listTogether(session: Session): readonly PoolConflict[] {
  return listAll(session, 'apart').flatMap((apart) => {
    const grouped = membersOf(apart.points).filter((id) => findGroup(session, id) !== undefined)
    return [...Map.groupBy(grouped, (id) => findGroup(session, id)?.group.id ?? '')]
      .filter(([, points]) => points.length > 1)
      .map(([group, points]) => ({ kind: 'apart' as const, points, group, apart: apart.id }))
  })
}

/** Where the decisions of two copies contradict each other, until somebody settles them. */
export function listPoolConflicts(session: Session): readonly PoolConflict[] {
  return [...listShared(session), ...listTogether(session)]
}
