import fc from 'fast-check'

import { PointProblem } from '#shared/capture/edit-points.ts'
import { joinPoints } from '#shared/capture/join-points.ts'
import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { putOff } from '#shared/pooling/keep-apart.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { themesOf } from '#shared/session/filed.ts'
import { listGroups, listHoldings } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import { listStandingThemes } from '#shared/session/theme-tree.ts'
import { findUndone } from '#shared/session/undo.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'
import { type Copy, decide, orderGroup, takeBack } from './pooled-day.ts'

/** What an act said, so that it can be held against what is so afterwards. */
export type Claim =
  | { readonly kind: 'members'; readonly group: string; readonly points: readonly string[] }
  | { readonly kind: 'groups'; readonly from: string; readonly into: string }
  | { readonly kind: 'themes'; readonly from: string; readonly into: string }
  | { readonly kind: 'filed'; readonly theme: string; readonly points: readonly string[] }
  | { readonly kind: 'joined' }

/** A copy, and what each of its acts said. */
export type Told = { readonly copy: Copy; readonly claims: ReadonlyMap<string, Claim> }

const kinds = [
  'group',
  'add',
  'merge',
  'merge',
  'later',
  'confirm',
  'join',
  'file',
  'mergeThemes',
  'undo',
] as const

/** Something that puts things together, and takes nothing away from what others said. */
export const anyJoining = fc.record({
  does: fc.constantFrom(...kinds),
  one: fc.nat(12),
  other: fc.nat(12),
  third: fc.nat(12),
})
type Joining = typeof anyJoining extends fc.Arbitrary<infer T> ? T : never

/** Ten points of one table, four themes; nothing is decided. */
export function makeJoiningDay(): Told {
  const act = startAct(emptySession('day'), makePen('first', Date.parse('2026-03-01T09:00:00.000Z')))
  act.make('workshop', { title: 'A day' }, 'day')
  act.make('table', { number: 1 }, 't1')
  act.make('topic', { title: 'One' }, 'one')
  for (const id of ['a', 'b', 'c', 'd']) act.make('theme', { name: id }, id)
  for (let at = 0; at < 10; at += 1)
    act.make('point', { text: `Point ${at}`, table: 't1', topic: 'one' }, `p${at}`)
  return { copy: { session: act.session(), changes: act.changes() }, claims: new Map() }
}

type Made = { readonly claim: Claim; readonly changes: readonly Change[] } | null

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)]
}

function ids(list: readonly { readonly id: string }[], ...at: readonly number[]): readonly string[] {
  return [...new Set(at.flatMap((one) => pick(list, one)?.id ?? []))]
}

function make({ does, one, other, third }: Joining, session: Session, pen: Pen): Made {
  const points = listAll(session, 'point')
  // Only what stands in no group: whoever moves a point decides against what was said before.
  const off = listAll(session, 'group').filter(({ state }) => state === 'later')
  const alone = points.filter(({ id }) => listHoldings(session, id).length === 0)
  const groups = listGroups(session).map(({ group }) => group)
  const themes = listStandingThemes(session)
  const [group = '', second = ''] = [pick(groups, one)?.id, pick(groups, other)?.id]
  switch (does) {
    case 'group': {
      const members = ids(alone, one, other)
      const id = pen.newId()
      return {
        claim: { kind: 'members', group: id, points: members },
        changes: groupPoints(session, [orderGroup(id, ...members)], pen),
      }
    }
    case 'add': {
      const members = ids(alone, other, third)
      return {
        claim: { kind: 'members', group, points: members },
        changes: addToGroup(session, { group, points: members }, pen),
      }
    }
    case 'merge':
      return {
        claim: { kind: 'groups', from: group, into: second },
        changes: mergeGroups(session, { from: group, into: second }, pen),
      }
    case 'later':
      return {
        claim: { kind: 'joined' },
        changes: putOff(session, { id: pen.newId(), points: ids(alone, one, other, third), reason: '' }, pen),
      }
    case 'confirm': {
      const id = pick(off, third)?.id
      const members = ids(alone, one, other)
      if (id === undefined) return null
      return {
        claim: { kind: 'members', group: id, points: members },
        changes: groupPoints(session, [orderGroup(id, ...members)], pen),
      }
    }
    case 'join':
      return { claim: { kind: 'joined' }, changes: joinPoints(session, ids(points, one, other), pen) }
    case 'file': {
      const [theme = ''] = ids(themes, one)
      const bare = points.filter((point) => !themesOf(session, point).includes(theme))
      const filed = ids(bare, other, third)
      return {
        claim: { kind: 'filed', theme, points: filed },
        changes: fileUnder(session, { points: filed, groups: [], themes: { [theme]: true } }, pen),
      }
    }
    case 'mergeThemes': {
      const [from = '', into = ''] = ids(themes, one, other)
      return {
        claim: { kind: 'themes', from, into },
        changes: arrangeThemes(session, [{ kind: 'merge', from, into }], pen),
      }
    }
    case 'undo':
      return null
  }
}

/** The acts that said something that still stands, whichever way the copy came about. */
export function listOpen({ copy, claims }: Told): readonly string[] {
  const undone = findUndone(copy.changes)
  return [...claims.keys()].filter((act) => !undone.has(act) && claims.get(act)?.kind !== 'joined')
}

/** A copy with one of its open acts taken back, or as it was where that is refused. */
export function undoOne(told: Told, which: number, pen: Pen): Told {
  const act = pick(listOpen(told), which)
  if (act === undefined) return told
  try {
    return { ...told, copy: takeBack(told.copy, act, pen) }
  } catch (error) {
    if (error instanceof UndoProblem) return told
    throw error
  }
}

/** A copy on which somebody put things together; what cannot be done is refused and changes nothing. */
export function doJoinings(start: Told, list: readonly Joining[], device: string): Told {
  const pen = makePen(device)
  return list.reduce((told, joining) => {
    if (joining.does === 'undo') return undoOne(told, joining.one, pen)
    try {
      const made = make(joining, told.copy.session, pen)
      const act = made?.changes[0]?.act
      if (made === null || act === undefined) return told
      return {
        copy: decide(told.copy, () => made.changes),
        claims: new Map([...told.claims, [act, made.claim]]),
      }
    } catch (error) {
      if (error instanceof PoolProblem || error instanceof PointProblem) return told
      throw error
    }
  }, start)
}
