import { fieldKey } from '#shared/session/apply-change.ts'
import { findHead, listRing } from '#shared/session/group-families.ts'
import type { Holding } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import type { Act } from '#shared/session/write-changes.ts'

/** Points leave where they are held. */
export function leave(act: Act, holdings: readonly Holding[]): void {
  for (const { record, key } of holdings) act.setMember('group', record, 'members', key, false)
}

/** Points that come into a group leave the others they stood in. `holdingsOf` says which those are. */
export function leaveOthers(
  act: Act,
  group: string,
  points: readonly string[],
  holdingsOf: (point: string) => readonly Holding[],
): void {
  for (const point of points)
    leave(
      act,
      holdingsOf(point).filter((holding) => holding.group !== group),
    )
}

/** Whoever puts something into a group says that it stands: where another copy dissolves it, or puts it off again, they are seen to disagree. */
export function keepStanding(act: Act, group: string): void {
  if (listRing(act.session(), group).length === 0) {
    act.confirm('group', group, 'withdrawn')
    if (act.session().heads.has(fieldKey(group, 'state'))) act.confirm('group', group, 'state')
    return
  }
  act.set('group', group, 'joinedTo', null)
  act.set('group', group, 'withdrawn', false)
}

/** Whether it stands only because two copies put groups into each other. */
export function standsInRing(act: Act, group: string): boolean {
  return findHead(act.session(), group) === group && listRing(act.session(), group).length > 0
}

/** Whoever puts points together takes back that they were kept apart; from other points they stay apart. */
export function dropApart(act: Act, points: ReadonlySet<string>): void {
  const before = act.session()
  const isOf = (id: string): boolean => points.has(findStandingPoint(before, id)?.id ?? id)
  for (const apart of listAll(before, 'apart')) {
    const kept = membersOf(apart.points)
    const [first, ...more] = kept.filter(isOf)
    if (first === undefined || more.length === 0) continue
    for (const id of more) act.setMember('apart', apart.id, 'points', id, false)
    if (kept.length - more.length < 2) act.set('apart', apart.id, 'withdrawn', true)
  }
}
