import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { PointProblem, withdrawPoint } from '#shared/capture/edit-points.ts'
import { splitPoint } from '#shared/capture/split-point.ts'
import { listSteps } from '#shared/session/undo.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, type Day, goOn, standing, undoLast } from '#tests/helpers/said-session.ts'

const pen = makePen('desk')

function split(day: Day, point: string, id: string, first = 'first', second = 'second'): Day {
  return goOn(day, (session) => splitPoint(session, { point, id, first, second }, pen))
}

function texts(day: Day): readonly string[] {
  return standing(day).map(({ text }) => text)
}

describe('a point that is split', () => {
  it('stands above the new one, which has its marks and says where it came from', () => {
    const marks = {
      kind: 'risk',
      starred: true,
      tags: { money: true },
      agreement: { scale: 'all', people: null },
    } as const
    const day = beginSaid(
      [
        { id: 'a', text: 'before' },
        { id: 'b', text: 'one two', ...marks },
        { id: 'c', text: 'after' },
      ],
      pen,
    )
    const done = split(day, 'b', 'new', 'one', 'two')
    expect(texts(done)).toEqual(['before', 'one', 'two', 'after'])
    expect(standing(done)[2]).toMatchObject({ ...marks, id: 'new', splitFrom: 'b', joinedTo: null })
  })

  it('keeps its details', () => {
    const day = beginSaid(
      [
        { id: 'a', text: 'one two' },
        { id: 'd', text: 'detail', under: 'a' },
      ],
      pen,
    )
    expect(standing(split(day, 'a', 'new')).find(({ id }) => id === 'd')?.under).toBe('a')
  })

  it('is split once however often it is sent', () => {
    const day = split(beginSaid([{ id: 'a', text: 'one two' }], pen), 'a', 'new')
    expect(splitPoint(day.session, { point: 'a', id: 'new', first: 'x', second: 'y' }, pen)).toEqual([])
  })

  it('is refused where it is not in the session', () => {
    const { session } = beginSaid([], pen)
    expect(() => splitPoint(session, { point: 'no', id: 'n', first: 'x', second: 'y' }, pen)).toThrow(
      PointProblem,
    )
  })

  it('is refused where it was taken out', () => {
    const day = beginSaid([{ id: 'a', text: 'one two' }], pen)
    const gone = goOn(day, (session) => withdrawPoint(session, 'a', '', pen))
    expect(() => split(gone, 'a', 'new')).toThrow(/Bring it back/u)
  })

  it('finds its place among orders that are the same or that nobody here made', () => {
    const orders = fc.array(fc.constantFrom('', '', 'a0', 'a0', 'a1', 'a1V', 'zz', '!'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(orders, fc.nat(), (given, which) => {
        const day = beginSaid(
          given.map((order, at) => ({ id: `p${at}`, text: `${at}`, order })),
          pen,
        )
        const before = texts(day)
        const at = which % before.length
        const done = split(day, standing(day)[at]?.id ?? '', 'new', before[at] ?? '', 'new')
        expect(texts(done)).toEqual(before.toSpliced(at + 1, 0, 'new'))
      }),
    )
  })
})

it('puts every cut right below what it was cut from, loses no word, and gives all of it back', () => {
  const line = fc.array(fc.constantFrom('waits', 'are', 'long', 'here'), { minLength: 2, maxLength: 6 })
  const cuts = fc.array(fc.record({ which: fc.nat(), at: fc.nat() }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), cuts, (lines, made) => {
      const start = beginSaid(
        lines.map((said, at) => ({ id: `p${at}`, text: said.join(' ') })),
        pen,
      )
      let day = start
      for (const [index, { which, at }] of made.entries()) {
        const points = standing(day)
        const point = points[which % points.length]
        const said = point?.text.split(' ') ?? []
        if (point === undefined || said.length < 2) continue
        const cut = 1 + (at % (said.length - 1))
        day = split(day, point.id, `new${index}`, said.slice(0, cut).join(' '), said.slice(cut).join(' '))
      }
      expect(texts(day).join(' ')).toBe(lines.flat().join(' '))
      while (listSteps(day.changes, 'desk').undo.length > 1) day = undoLast(day, pen)
      expect(standing(day)).toEqual(standing(start))
    }),
    { numRuns: 50 },
  )
})
