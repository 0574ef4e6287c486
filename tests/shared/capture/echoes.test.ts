import { describe, expect, it } from 'vitest'

import { addEcho } from '#shared/capture/add-echo.ts'
import { editPoint, PointProblem, restorePoint, withdrawPoint } from '#shared/capture/edit-points.ts'
import { joinPoints } from '#shared/capture/join-points.ts'
import { splitPoint } from '#shared/capture/split-point.ts'
import { countEchoes } from '#shared/session/count-echoes.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { listPointRows } from '#shared/session/points.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, type Day, goOn, undoLast } from '#tests/helpers/said-session.ts'

const pen = makePen('desk')
const day = beginSaid(
  [
    { id: 'a', text: 'one' },
    { id: 'b', text: 'two' },
    { id: 'c', text: 'three' },
  ],
  pen,
)

function echo(from: Day, of: string, id = pen.newId()): Day {
  return goOn(from, (session) => addEcho(session, id, { of, text: 'said again' }, pen))
}

function counts({ session }: Day): Readonly<Record<string, number>> {
  return Object.fromEntries(countEchoes(session))
}

describe('what is said again', () => {
  it('is counted to its point, with its words, and once however often it is sent', () => {
    const said = echo(echo(echo(day, 'b'), 'b', 'e'), 'b', 'e')
    expect(counts(said)).toEqual({ b: 2 })
    expect(said.session.records.echo.get('e')?.text).toBe('said again')
    expect(listPointRows(said.session).map(({ echoes }) => echoes)).toEqual([0, 2, 0])
  })

  it('is not counted any more when it is undone', () => {
    expect(counts(undoLast(echo(day, 'b'), pen))).toEqual({})
  })

  it('counts to the point that its point was joined to, and back when that is undone', () => {
    const joined = goOn(echo(echo(day, 'c'), 'a'), (session) => joinPoints(session, ['b', 'c'], pen))
    expect(counts(joined)).toEqual({ a: 1, b: 1 })
    const twice = goOn(joined, (session) => joinPoints(session, ['a', 'b'], pen))
    expect(counts(twice)).toEqual({ a: 2 })
    expect(counts(echo(twice, 'c'))).toEqual({ a: 3 })
    expect(counts(undoLast(twice, pen))).toEqual({ a: 1, b: 1 })
    expect(counts(goOn(joined, (session) => restorePoint(session, 'c', pen)))).toEqual({ a: 1, c: 1 })
  })

  it('is refused for a point that does not stand', () => {
    const gone = goOn(day, (session) => withdrawPoint(session, 'a', '', pen))
    expect(() => addEcho(gone.session, 'e', { of: 'a', text: 'x' }, pen)).toThrow(PointProblem)
    expect(() => addEcho(day.session, 'e', { of: 'no', text: 'x' }, pen)).toThrow(PointProblem)
  })

  it('counts where two copies joined points to each other', () => {
    const left = joinPoints(day.session, ['a', 'b'], makePen('left'))
    const ring = goOn(echo(day, 'b'), () => left)
    const both = goOn(ring, (session) => [
      ...editPoint(session, 'a', { joinedTo: 'b' }, pen),
      ...withdrawPoint(session, 'a', '', pen),
    ])
    expect(counts(both)).toEqual({ b: 1 })
  })
})

describe('the entry of undo', () => {
  it('says what was done', () => {
    const cut = { point: 'a', id: 'n', first: 'o', second: 'ne' }
    expect(nameAct(addEcho(day.session, 'e', { of: 'a', text: 'x' }, pen))).toBe('count to point')
    expect(nameAct(splitPoint(day.session, cut, pen))).toBe('split point')
    expect(nameAct(joinPoints(day.session, ['a', 'b'], pen))).toBe('join points')
    expect(nameAct(editPoint(day.session, 'a', { text: 'x' }, pen))).toBe('reword point')
    const joined = goOn(day, (session) => joinPoints(session, ['a', 'b'], pen))
    expect(nameAct(restorePoint(joined.session, 'b', pen))).toBe('bring back point')
    expect(
      nameAct(
        beginSaid(
          [
            { id: 'x', text: 'x' },
            { id: 'y', text: 'y' },
          ],
          pen,
        ).changes.slice(-2),
      ),
    ).toBe('add 2 points')
  })
})
