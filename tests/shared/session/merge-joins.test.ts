import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addEcho } from '#shared/capture/add-echo.ts'
import { editPoint, PointProblem, withdrawPoint } from '#shared/capture/edit-points.ts'
import { joinPoints } from '#shared/capture/join-points.ts'
import { splitPoint } from '#shared/capture/split-point.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { type Conflict, listConflicts } from '#shared/session/conflicts.ts'
import { countEchoes } from '#shared/session/count-echoes.ts'
import { listAll } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { settleConflict } from '#shared/session/settle.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { historyOf, listSteps, undoAct } from '#shared/session/undo.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, type Day, goOn } from '#tests/helpers/said-session.ts'

type Write = (session: Session, pen: Pen) => ReturnType<typeof joinPoints>

const day = beginSaid(
  ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `${id}1 ${id}2 ${id}3` })),
  makePen('desk'),
)
const words = day.session.records.point
  .valueSeq()
  .flatMap(({ text }) => text.split(' '))
  .toArray()

function join(...ids: readonly string[]): Write {
  return (session, pen) => joinPoints(session, ids, pen)
}

function reword(id: string, text: string): Write {
  return (session, pen) => editPoint(session, id, { text }, pen)
}

function withdraw(id: string): Write {
  return (session, pen) => withdrawPoint(session, id, '', pen)
}

/** What both copies come to together, the same whichever way round. */
function merge(left: Day, right: Day): Session {
  const both = mergeChanges(left.session, { id: 's1', changes: right.changes }).session
  const other = mergeChanges(right.session, { id: 's1', changes: left.changes }).session
  expect(takeSnapshot(both)).toEqual(takeSnapshot(other))
  return both
}

function mergeTwo(left: Write, right: Write): Session {
  const [a, b] = [makePen('left'), makePen('right')]
  return merge(
    goOn(day, (session) => left(session, a)),
    goOn(day, (session) => right(session, b)),
  )
}

function settle(session: Session, choose: (conflict: Conflict, at: number) => number): Session {
  const pen = makePen('chair', Date.parse('2026-03-05'))
  let now = { session, changes: [] } as Day
  for (let at = 0; listConflicts(now.session).length > 0 && at < 100; at += 1) {
    const [conflict] = listConflicts(now.session)
    if (conflict === undefined) break
    const { value } = conflict.values[choose(conflict, at) % conflict.values.length] ?? {}
    now = goOn(now, (before) => settleConflict(before, conflict, value, pen))
  }
  expect(listConflicts(now.session)).toEqual([])
  return now.session
}

function lost(session: Session): readonly string[] {
  const text = listAll(session, 'point').map((point) => point.text)
  return words.filter((word) => !text.some((each) => each.includes(word)))
}

const shown = (session: Session) => listConflicts(session).map(({ of, field }) => `${of} ${field}`)

describe('points joined in one copy', () => {
  it.each([
    ['the one they went to was joined on', join('a', 'b'), join('b', 'c')],
    [
      'they were joined the other way round',
      join('a', 'b'),
      (s: Session, pen: Pen) => {
        const moved = editPoint(s, 'b', { order: 'a0' }, pen)
        return [...moved, ...joinPoints(foldChanges(s, moved), ['a', 'b'], pen)]
      },
    ],
    ['one of them was reworded', join('a', 'b'), reword('b', 'b1 b2 b3 b4')],
    [
      'one was split',
      join('a', 'b'),
      (s: Session, pen: Pen) => splitPoint(s, { point: 'b', id: 'n', first: 'b1', second: 'b2 b3' }, pen),
    ],
    ['another was joined to the same', join('a', 'b'), join('a', 'c')],
    ['one was joined to another', join('a', 'c'), join('b', 'c')],
  ])('are a conflict where meanwhile %s, and every choice keeps their words', (_, left, right) => {
    const merged = mergeTwo(left, right)
    expect(shown(merged)).not.toEqual([])
    for (const pick of [0, 1]) expect(lost(settle(merged, () => pick))).toEqual([])
  })

  it('come back where what they went to is left withdrawn', () => {
    const merged = mergeTwo(join('a', 'b'), withdraw('a'))
    expect(shown(merged)).toEqual(['a withdrawn'])
    const at = (chosen: boolean) =>
      settle(merged, ({ values }) => values.findIndex(({ value }) => value === chosen))
    expect(lost(at(false))).toEqual([])
    expect(at(true).records.point.get('b')).toMatchObject({ withdrawn: false, joinedTo: null })
  })

  it('are none where nothing is at stake', () => {
    expect(shown(mergeTwo(join('a', 'b'), join('c', 'd')))).toEqual([])
    expect(shown(mergeTwo(join('a', 'b'), join('a', 'b')))).toEqual([])
    expect(shown(mergeTwo(join('a', 'b'), withdraw('b')))).toEqual([])
    const joined = goOn(day, (session) => joinPoints(session, ['a', 'b'], makePen('left')))
    const pen = makePen('right', Date.parse('2026-03-03'))
    const later = goOn(
      goOn(joined, (session) => editPoint(session, 'a', { text: 'x' }, pen)),
      (session) => withdrawPoint(session, 'a', '', pen),
    )
    expect(shown(merge(joined, later))).toEqual([])
  })

  it('bring back what was reworded when that wording is chosen', () => {
    const merged = mergeTwo(join('a', 'b'), reword('b', 'b1 b2 b3 b4'))
    const at = (text: string) =>
      settle(merged, ({ values }) => values.findIndex(({ value }) => value === text))
    expect(at('b1 b2 b3 b4').records.point.get('b')).toMatchObject({ withdrawn: false, joinedTo: null })
    expect(at('b1 b2 b3').records.point.get('b')).toMatchObject({ withdrawn: true, joinedTo: 'a' })
  })
})

describe('copies in which points were joined, split and said again', () => {
  const which = fc.nat(20)
  const deed = fc.oneof(
    fc.record({ does: fc.constant('join' as const), which, other: which }),
    fc.record({ does: fc.constant('split' as const), which, other: which }),
    fc.record({ does: fc.constant('echo' as const), which, other: which }),
    fc.record({ does: fc.constant('undo' as const), which, other: which }),
  )
  const deeds = fc.array(deed, { maxLength: 6 })

  function doOne(
    now: Day,
    { does, which: one, other }: typeof deed extends fc.Arbitrary<infer T> ? T : never,
    pen: Pen,
  ): Day {
    const points = listAll(now.session, 'point')
    const [point, second] = [points[one % points.length], points[other % points.length]]
    if (does === 'undo') {
      const act = listSteps(now.changes, pen.device).undo.at(-1)?.act
      return act === undefined
        ? now
        : goOn(now, (session) => undoAct(session, act, historyOf(now.changes), pen))
    }
    if (point === undefined || second === undefined) return now
    if (does === 'echo')
      return goOn(now, (session) => addEcho(session, pen.newId(), { of: point.id, text: 'e' }, pen))
    if (does === 'join')
      return point === second ? now : goOn(now, (session) => joinPoints(session, [point.id, second.id], pen))
    const said = point.text.split(' ')
    if (said.length < 2) return now
    const at = 1 + (other % (said.length - 1))
    const cut = {
      point: point.id,
      id: pen.newId(),
      first: said.slice(0, at).join(' '),
      second: said.slice(at).join(' '),
    }
    return goOn(now, (session) => splitPoint(session, cut, pen))
  }

  it('come to the same whichever way round, and lose no word whatever is chosen', () => {
    fc.assert(
      fc.property(deeds, deeds, fc.array(fc.nat(5), { minLength: 1 }), (onLeft, onRight, choices) => {
        const [left, right] = (
          [
            ['left', onLeft],
            ['right', onRight],
          ] as const
        ).map(([device, done]) => {
          const pen = makePen(device)
          return done.reduce((now, each) => doOne(now, each, pen), day)
        })
        if (left === undefined || right === undefined) return
        const merged = merge(left, right)
        const settled = settle(merged, (_, at) => choices[at % choices.length] ?? 0)
        expect(lost(settled)).toEqual([])
        const echoes = [...settled.records.echo.values()].filter(({ withdrawn }) => !withdrawn)
        expect([...countEchoes(settled).values()].reduce((sum, each) => sum + each, 0)).toBe(echoes.length)
      }),
      { numRuns: 300 },
    )
  })

  it('refuse what rests on a point that went', () => {
    expect(() => joinPoints(mergeTwo(join('a', 'b'), join('c', 'd')), ['a', 'b', 'c'], makePen())).toThrow(
      PointProblem,
    )
  })
})
