import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Session } from '#shared/model/session.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { listQueue } from '#shared/pooling/list-queue.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { takeOut } from '#shared/pooling/take-out.ts'
import { listGroups, wordingOf } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, decide, makePooledDay, takeBack } from '#tests/helpers/pooled-day.ts'
import { anyPoolDeed, doPoolDeeds } from '#tests/helpers/random-pooling.ts'

const deeds = fc.array(anyPoolDeed, { maxLength: 30 })

/** Everything about the points but the themes they are filed under. */
function provenance({ records }: Session): unknown {
  const points = [...records.point.values()].map(({ themes: _themes, ...rest }) => rest)
  return [points.toSorted((a, b) => (a.id < b.id ? -1 : 1)), [...records.echo.values()]]
}

/** What somebody sees of the decisions that stand. */
function decided(session: Session): unknown {
  return {
    groups: listGroups(session).map((one) => ({
      id: one.group.id,
      points: one.points.map(({ id }) => id),
      words: wordingOf(one),
      themes: membersOf(one.group.themes),
      starred: one.group.starred,
    })),
    apart: listAll(session, 'apart').map(({ points }) => membersOf(points)),
    later: listQueue(session, []).map(({ later }) => later),
    themes: listAll(session, 'point').map(({ themes }) => membersOf(themes)),
  }
}

function expectSums(session: Session): void {
  for (const topic of [undefined, 'first', 'hours']) {
    const asked = topic === undefined ? {} : { topic }
    const { total, grouped, single, waiting, decided: done, untouched } = countCoverage(session, asked)
    expect(grouped + single).toBe(total)
    expect(done + waiting + untouched).toBe(total)
    expect(waiting).toBeLessThanOrEqual(single)
    expect(total).toBe(
      listAll(session, 'point').filter((point) => topic === undefined || point.topic === topic).length,
    )
  }
}

describe('whatever is decided, undone and split', () => {
  it('every point is still there, as it was said, and counts once', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const start = makePooledDay()
        const { session } = doPoolDeeds(start, list, 'desk')
        expect(provenance(session)).toEqual(provenance(start.session))
        expectSums(session)
        const held = listGroups(session).flatMap(({ points }) => points.map(({ id }) => id))
        expect(new Set(held).size).toBe(held.length)
      }),
    )
  })

  it('going back step by step gives the start', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const start = makePooledDay()
        let copy = doPoolDeeds(
          start,
          list.filter(({ does }) => does !== 'undo'),
          'desk',
        )
        const acts = [...new Set(copy.changes.slice(start.changes.length).map(({ act }) => act))]
        for (const act of acts.toReversed()) copy = takeBack(copy, act)
        expect(decided(copy.session)).toEqual(decided(start.session))
      }),
    )
  })

  it('taking back every decision, in any order, leaves none', () => {
    fc.assert(
      fc.property(deeds, fc.infiniteStream(fc.nat(40)), (list, order) => {
        const start = makePooledDay()
        let copy = doPoolDeeds(
          start,
          list.filter(({ does }) => does !== 'undo'),
          'desk',
        )
        // One whose every trace was changed since has nothing to take back until that is taken back, and stays as it is.
        const idle = new Set<string>()
        for (;;) {
          const standing = openActs(copy).filter((act) => !idle.has(act))
          if (standing.length === 0) break
          const act = standing[(order.next().value ?? 0) % standing.length] ?? ''
          const before = copy.changes.length
          copy = tryTakeBack(copy, act)
          if (copy.changes.length === before) idle.add(act)
          else idle.clear()
          expectSums(copy.session)
        }
        expect(decided(copy.session)).toEqual(decided(start.session))
      }),
    )
  })
})

/** Undone, or as it was where that is refused because of what was decided since. */
function tryTakeBack(copy: Copy, act: string): Copy {
  try {
    return takeBack(copy, act)
  } catch (error) {
    if (error instanceof UndoProblem) return copy
    throw error
  }
}

/** The decisions that stand, the latest first; undos are no decisions of their own here. */
function openActs({ changes }: Copy): readonly string[] {
  const undos = new Set(changes.filter(({ undoes }) => undoes !== undefined).map(({ act }) => act))
  return listPoolActs(changes)
    .filter(({ act, undoneBy }) => undoneBy === null && !undos.has(act))
    .map(({ act }) => act)
}

describe('two copies that were both pooled', () => {
  it('agree whichever is merged into the other, and no point is lost or counted twice', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, mine, theirs) => {
        const start = doPoolDeeds(makePooledDay(), before, 'first-desk')
        const [one, other] = [doPoolDeeds(start, mine, 'desk'), doPoolDeeds(start, theirs, 'other')]
        const merged = mergeChanges(one.session, { id: 'day', changes: other.changes }).session
        const back = mergeChanges(other.session, { id: 'day', changes: one.changes }).session
        expect(takeSnapshot(merged)).toEqual(takeSnapshot(back))
        expect(decided(merged)).toEqual(decided(back))
        expect(provenance(merged)).toEqual(provenance(start.session))
        expectSums(merged)
        const held = listGroups(merged).flatMap(({ points }) => points.map(({ id }) => id))
        expect(new Set(held).size).toBe(held.length)
        expectSettled({ session: merged, changes: [] })
      }),
    )
  })
})

/** A point that two groups hold is taken out of all but the first. */
function expectSettled(merged: Copy): void {
  let copy = merged
  const { total } = countCoverage(copy.session)
  for (const conflict of listPoolConflicts(copy.session))
    if (conflict.kind === 'two-groups')
      for (const group of conflict.groups.slice(1))
        copy = decide(
          copy,
          (now, pen) => takeOut(now, { group, points: conflict.points, id: null }, pen),
          makePen('settler', Date.parse('2026-03-09T09:00:00.000Z')),
        )
  expect(listPoolConflicts(copy.session).filter(({ kind }) => kind === 'two-groups')).toEqual([])
  expect(countCoverage(copy.session).total).toBe(total)
}
