import { expect } from 'vitest'

import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { takeOut } from '#shared/pooling/take-out.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { themesOf } from '#shared/session/filed.ts'
import { listGroups } from '#shared/session/groups.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

import { makePen } from './pen.ts'
import { type Copy, decide, makePooledDay, orderGroup } from './pooled-day.ts'

export type Write = Parameters<typeof decide>[1]
export const day = makePooledDay()
export const later = (): ReturnType<typeof makePen> =>
  makePen('other', Date.parse('2026-03-03T09:00:00.000Z'))

export const group =
  (id: string, ...points: readonly string[]): Write =>
  (now, pen) =>
    groupPoints(now, [orderGroup(id, ...points)], pen)
export const merge =
  (from: string, into: string): Write =>
  (now, pen) =>
    mergeGroups(now, { from, into }, pen)
export const add =
  (id: string, ...points: readonly string[]): Write =>
  (now, pen) =>
    addToGroup(now, { group: id, points }, pen)
export const file =
  (theme: string, points: readonly string[], ofGroups: readonly string[] = []): Write =>
  (now, pen) =>
    fileUnder(now, { points, groups: ofGroups, themes: { [theme]: true } }, pen)
export const take =
  (id: string, ...points: readonly string[]): Write =>
  (now, pen) =>
    takeOut(now, { group: id, points, id: null }, pen)

export function all(copy: Copy, ...writes: readonly Write[]): Copy {
  return writes.reduce((now, write) => decide(now, write), copy)
}

/** What two copies come to, the same whichever is merged into the other. */
export function both(start: Copy, mine: Write, theirs: Write): Copy {
  const [one, other] = [decide(start, mine), decide(start, theirs, later())]
  const { session, fresh } = mergeChanges(one.session, { id: 'day', changes: other.changes })
  const back = mergeChanges(other.session, { id: 'day', changes: one.changes }).session
  expect(takeSnapshot(session)).toEqual(takeSnapshot(back))
  return { session, changes: [...one.changes, ...fresh] }
}

export function groups({ session }: Copy): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listGroups(session).map((one) => [one.group.id, one.points.map(({ id }) => id).join(' ')]),
  )
}

export function themes({ session }: Copy, point: string): readonly string[] {
  const found = session.records.point.get(point)
  return found === undefined ? [] : themesOf(session, found)
}

export const conflicts = ({ session }: Copy) => [
  ...listPoolConflicts(session).map(({ kind }) => kind),
  ...listConflicts(session).map(({ entity, field }) => `${entity} ${field}`),
]
export const actOf = (copy: Copy, at = -1): string =>
  [...new Set(copy.changes.map(({ act }) => act))].at(at) ?? ''

export const two = all(day, group('G1', 'p1', 'p2'), group('G2', 'p3', 'p8'))
export const three = all(two, group('G3', 'p4', 'p5'))
