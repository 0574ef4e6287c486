import { listAll, membersOf } from '#shared/session/list.ts'
import type { Act } from '#shared/session/write-changes.ts'

/** Points that come into a group leave the others they stood in. `holdersOf` says which those are. */
export function leaveOthers(
  act: Act,
  group: string,
  points: readonly string[],
  holdersOf: (point: string) => readonly string[],
): void {
  for (const point of points)
    for (const other of holdersOf(point))
      if (other !== group) act.setMember('group', other, 'members', point, false)
}

/** Whoever puts points together takes back that they were kept apart; from other points they stay apart. */
export function dropApart(act: Act, points: ReadonlySet<string>): void {
  for (const apart of listAll(act.session(), 'apart')) {
    const kept = membersOf(apart.points)
    const [first, ...more] = kept.filter((id) => points.has(id))
    if (first === undefined || more.length === 0) continue
    for (const id of more) act.setMember('apart', apart.id, 'points', id, false)
    if (kept.length - more.length < 2) act.set('apart', apart.id, 'withdrawn', true)
  }
}
