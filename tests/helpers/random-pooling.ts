import fc from 'fast-check'

import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { starGroup, wordGroup } from '#shared/pooling/word-group.ts'
import { listAll } from '#shared/session/list.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'
import { type Copy, decide, takeBack } from './pooled-day.ts'

const kinds = [
  'group',
  'groups',
  'apart',
  'later',
  'confirm',
  'add',
  'out',
  'split',
  'word',
  'words',
  'merge',
  'dissolve',
  'file',
  'star',
  'undo',
] as const

/** One decision, described so that it makes sense on any session. */
export type PoolDeed = {
  readonly does: (typeof kinds)[number]
  readonly points: readonly number[]
  readonly which: number
  readonly other: number
}

/** Any decision somebody might make. */
export const anyPoolDeed: fc.Arbitrary<PoolDeed> = fc.record({
  does: fc.constantFrom(...kinds),
  points: fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }),
  which: fc.nat(12),
  other: fc.nat(12),
})

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)]
}

function write(deed: PoolDeed, session: Session, pen: Pen): readonly Change[] {
  const ids = listAll(session, 'point').map(({ id }) => id)
  const points = deed.points.map((at) => pick(ids, at) ?? '')
  const groups = listAll(session, 'group')
  const [group, other] = [pick(groups, deed.which)?.id ?? '', pick(groups, deed.other)?.id ?? '']
  const order = { points, wordingFrom: points[0] ?? null, wording: '', reason: '' }
  switch (deed.does) {
    case 'group':
      return groupPoints(session, [{ ...order, id: pen.newId() }], pen)
    case 'groups':
      return groupPoints(
        session,
        [
          { ...order, id: pen.newId() },
          {
            ...order,
            id: pen.newId(),
            points: ids.slice(deed.which % 6, (deed.which % 6) + 2),
            wordingFrom: null,
          },
        ],
        pen,
      )
    case 'apart':
      return keepApart(session, { id: pen.newId(), points, says: 'not-related', reason: '' }, pen)
    case 'later':
      return putOff(session, { id: pen.newId(), points, reason: '' }, pen)
    case 'confirm':
      return groupPoints(session, [{ ...order, id: group === '' ? pen.newId() : group }], pen)
    case 'add':
      return addToGroup(session, { group, points }, pen)
    case 'out':
      return takeOut(session, { group, points, id: null }, pen)
    case 'split':
      return takeOut(session, { group, points, id: pen.newId() }, pen)
    case 'word':
      return wordGroup(session, { group, wording: 'own words', from: null }, pen)
    case 'words':
      return wordGroup(session, { group, wording: '', from: points[0] ?? null }, pen)
    case 'merge':
      return mergeGroups(session, { from: group, into: other }, pen)
    case 'dissolve':
      return dissolveGroup(session, group, pen)
    case 'file':
      return fileUnder(
        session,
        { points, groups: group === '' ? [] : [group], themes: { welcome: deed.other % 2 === 0 } },
        pen,
      )
    case 'star':
      return starGroup(session, { group, starred: deed.other % 2 === 0 }, pen)
    case 'undo':
      return []
  }
}

/** Takes back a decision that still stands, whichever; one that was changed again since stays. */
export function undoAny(copy: Copy, which: number, pen: Pen): Copy {
  const acts = listPoolActs(copy.changes).filter(({ undoneBy }) => undoneBy === null)
  const act = pick(acts, which)?.act
  return act === undefined ? copy : takeBack(copy, act, pen)
}

/** A copy of a session on which somebody made these decisions; those that cannot be made are refused and change nothing. */
export function doPoolDeeds(start: Copy, deeds: readonly PoolDeed[], device: string): Copy {
  const pen = makePen(device)
  let copy = start
  for (const deed of deeds)
    try {
      copy =
        deed.does === 'undo'
          ? undoAny(copy, deed.which, pen)
          : decide(copy, (now) => write(deed, now, pen), pen)
    } catch (error) {
      if (!(error instanceof PoolProblem || error instanceof UndoProblem)) throw error
    }
  return copy
}
