import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editPoint, PointProblem, restorePoint, withdrawPoint } from '#shared/capture/edit-points.ts'
import { explainRefusedJoin, joinPoints } from '#shared/capture/join-points.ts'
import { joinWords } from '#shared/capture/join-words.ts'
import type { Fields } from '#shared/model/entities.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, type Day, goOn, standing, undoLast } from '#tests/helpers/said-session.ts'

const pen = makePen('desk')

function join(day: Day, ...ids: readonly string[]): Day {
  return goOn(day, (session) => joinPoints(session, ids, pen))
}

type Said = Partial<Fields<'point'>>

function differing(a: Said, b: Said): readonly [Said, Said] {
  return [
    { text: 'one', ...a },
    { text: 'two', ...b },
  ]
}

function spokenBy(one: string | null, other: string | null) {
  const [a, b] = differing({ person: one }, { person: other })
  return [
    { id: 'a', ...a },
    { id: 'b', ...b },
  ] as const
}

function point(day: Day, id: string) {
  return day.session.records.point.get(id)
}

describe('words that are joined', () => {
  it.each([
    ['point', 'Waits are long', 'point', 'Nobody rings', 'Waits are long. Nobody rings'],
    ['point', 'Waits are long', 'point', 'nobody rings', 'Waits are long; nobody rings'],
    ['point', 'Waits are long', 'point', '3 of 10 leave', 'Waits are long; 3 of 10 leave'],
    ['point', 'Waits are long.', 'point', 'nobody rings', 'Waits are long. nobody rings'],
    ['point', 'Who pays?', 'point', 'Nobody', 'Who pays? Nobody'],
    ['point', 'They said (twice.)', 'point', 'Nobody', 'They said (twice.) Nobody'],
    ['point', 'Waits are long:', 'point', 'eight weeks', 'Waits are long: eight weeks'],
    ['point', ' Waits ', 'point', ' buses ', 'Waits; buses'],
    ['quote', 'we gave up', 'quote', 'Nobody rang', 'we gave up Nobody rang'],
  ] as const)('%s %j and %s %j', (kind, text, otherKind, other, expected) => {
    expect(
      joinWords([
        { kind, text },
        { kind: otherKind, text: other },
      ]),
    ).toBe(expected)
  })
})

describe('points that are joined', () => {
  const all = { scale: 'all', people: null } as const
  const day = beginSaid(
    [
      { id: 'a', text: 'one' },
      { id: 'b', text: 'two', starred: true, tags: { money: true }, dissent: 'not me', agreement: all },
      { id: 'c', text: 'three', tags: { buses: true }, reported: true },
      { id: 'd', text: 'of two', under: 'b' },
    ],
    pen,
  )

  it('stand in the first of the list whatever order they were chosen in', () => {
    const done = join(day, 'c', 'a', 'b')
    expect(standing(done).map(({ text }) => text)).toEqual(['one; two; three', 'of two'])
    expect(point(done, 'b')).toMatchObject({ text: 'two', withdrawn: true, joinedTo: 'a' })
  })

  it('bring their star, tags, dissent and details, and the agreement that only one has', () => {
    const done = join(day, 'a', 'b', 'c')
    expect(standing(done)[0]).toMatchObject({
      starred: true,
      tags: { money: true, buses: true },
      dissent: 'not me',
      agreement: all,
      reported: false,
    })
    expect(point(done, 'd')?.under).toBe('a')
  })

  it('keep the agreement of the first', () => {
    const split = { scale: 'split', people: null } as const
    const two = beginSaid(
      [
        { id: 'a', text: 'x', agreement: split },
        { id: 'b', text: 'y', agreement: all },
      ],
      pen,
    )
    expect(point(join(two, 'a', 'b'), 'a')?.agreement).toEqual(split)
    const three = beginSaid(
      [
        { id: 'a', text: 'x' },
        { id: 'b', text: 'y', agreement: split },
        { id: 'c', text: 'z', agreement: all },
      ],
      pen,
    )
    expect(point(join(three, 'a', 'b', 'c'), 'a')?.agreement).toBeNull()
  })

  it('are never given the side or the speaker of words beside them', () => {
    const sides = (...given: readonly (string | null)[]) => {
      const said = given.map((expertise, at) => ({ id: `p${at}`, text: `${at}`, expertise }))
      return point(join(beginSaid(said, pen), ...said.map(({ id }) => id)), 'p0')?.expertise
    }
    expect(sides(null, 'nurse')).toBeNull()
    expect(sides('nurse', null)).toBe('nurse')
    expect(sides('nurse', 'nurse')).toBe('nurse')
    expect(sides('nurse', 'gp')).toBeNull()
    expect(point(join(beginSaid(spokenBy('p1', 'p1'), pen), 'a', 'b'), 'a')?.person).toBe('p1')
  })

  it.each([
    ['two people', spokenBy('p1', 'p2')],
    ['nobody known and somebody', spokenBy(null, 'p1')],
    ['somebody and nobody known', spokenBy('p1', null)],
    ['two tables', differing({ table: 't1' }, { table: 't2' })],
    ['two topics', differing({ topic: 'x' }, { topic: 'y' })],
    ['a talk and a table', differing({ presentation: 'talk' }, {})],
    ['a quote and a point', differing({ kind: 'quote' }, { kind: 'point' })],
    ['a quote and a testimony', differing({ kind: 'quote' }, { kind: 'testimony' })],
  ] as const)('are refused where they are of %s, in a sentence', (_, [a, b]) => {
    const act = startAct(beginSaid([], pen).session, pen)
    const said = [act.make('point', { ...a }, 'a'), act.make('point', { ...b }, 'b')]
    expect(() => joinPoints(act.session(), said, pen)).toThrow(PointProblem)
    expect(explainRefusedJoin(act.session(), [...act.session().records.point.values()])).toMatch(
      /^[A-Z].+\.$/u,
    )
  })

  it('are refused while two copies word one of them differently', () => {
    const [left, right] = ['left', 'right'].map((text) =>
      editPoint(day.session, 'b', { text }, makePen(text)),
    )
    const both = goOn(day, () => [...(left ?? []), ...(right ?? [])])
    expect(() => joinPoints(both.session, ['a', 'b'], pen)).toThrow(/Settle/u)
  })

  it('may be a point and its own detail', () => {
    expect(standing(join(day, 'd', 'b')).map(({ text }) => text)).toEqual(['one', 'two; of two', 'three'])
  })

  it('are joined once however often it is sent', () => {
    expect(joinPoints(join(day, 'a', 'b').session, ['a', 'b'], pen)).toEqual([])
  })

  it('are refused where one is not there or was taken out', () => {
    const gone = goOn(day, (session) => withdrawPoint(session, 'b', '', pen))
    expect(() => joinPoints(day.session, ['a', 'no'], pen)).toThrow(PointProblem)
    expect(() => joinPoints(day.session, ['a', 'a'], pen)).toThrow(PointProblem)
    expect(() => joinPoints(gone.session, ['a', 'b'], pen)).toThrow(PointProblem)
  })

  it('are no longer joined when one is brought back', () => {
    const back = goOn(join(day, 'a', 'b'), (session) => restorePoint(session, 'b', pen))
    expect(point(back, 'b')).toMatchObject({ withdrawn: false, joinedTo: null })
  })
})

it('keeps every word in the order of the list, and gives all of it back', () => {
  const word = fc.constantFrom('waits', 'buses', 'forms', 'Letters', 'who pays?', 'cost.')
  const said = fc.record({
    text: word,
    starred: fc.boolean(),
    tags: fc.constantFrom({}, { a: true }, { b: true }),
  })
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 2, maxLength: 6 }),
      fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
      (points, chosen) => {
        const start = beginSaid(
          points.map((each, at) => ({ id: `p${at}`, ...each })),
          pen,
        )
        const places = [...new Set(chosen.map((at) => at % points.length))]
        fc.pre(places.length > 1)
        const done = join(start, ...places.map((at) => `p${at}`))
        const wanted = places.toSorted((a, b) => a - b).map((at) => points[at]?.text ?? '')
        const first = standing(done).find(({ id }) => id === `p${Math.min(...places)}`)
        expect(first?.text.replaceAll(/[;.](?= )/gu, '')).toBe(wanted.join(' ').replaceAll(/[;.](?= )/gu, ''))
        expect(first?.starred).toBe(places.some((at) => points[at]?.starred))
        expect(standing(done)).toHaveLength(points.length - places.length + 1)
        expect(standing(undoLast(done, pen))).toEqual(standing(start))
      },
    ),
    { numRuns: 80 },
  )
})
