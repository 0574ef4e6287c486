import { describe, expect, it } from 'vitest'

import { noFilter } from '#renderer/capture/list/filter-points.ts'
import { keepSame, listRows, type Said, showRows } from '#renderer/capture/point-rows.ts'
import { blanks } from '#shared/model/blank.ts'

let tick = 0

function said(id: string, rest: Partial<Said> = {}): Said {
  const at = '2026-03-12T10:00:00.000Z'
  const made = { at, tick: (tick += 1), device: 'desk', by: 'somebody', change: `c-${id}` }
  return { ...blanks.point, id, text: id, made, table: 't1', topic: 'first', ...rest }
}

/** A point that was entered and is not acknowledged. */
function coming(id: string): Said {
  return { ...blanks.point, id, text: id, table: 't1', topic: 'first' }
}

const here = {
  place: { table: 't1', topic: 'first' },
  scope: 'topic' as 'topic' | 'table' | 'all',
  showsWithdrawn: false,
  filter: noFilter,
}

function show(points: readonly Said[], how = here): readonly string[] {
  return showRows(listRows(points, how), how).map(
    ({ id, number, depth }) => `${'  '.repeat(depth)}${number ?? '-'} ${id}`,
  )
}

describe('the rows of a place', () => {
  it('stand in the order they were said, and those on their way come last', () => {
    expect(show([coming('c'), said('a'), said('b')])).toEqual(['1 a', '2 b', '3 c'])
  })

  it('put what has an order of its own first, as it was moved', () => {
    expect(show([said('a'), said('b', { order: 'a1' }), said('c', { order: 'a0' })])).toEqual([
      '1 c',
      '2 b',
      '3 a',
    ])
  })

  it('put details under their point, without a number', () => {
    const points = [said('a'), said('b'), said('a1', { under: 'a' }), said('a11', { under: 'a1' })]
    expect(show(points)).toEqual(['1 a', '  - a1', '    - a11', '2 b'])
  })

  it('show a detail by itself where its point is elsewhere', () => {
    expect(show([said('a', { topic: 'other' }), said('a1', { under: 'a' })])).toEqual(['1 a1'])
  })

  it('show details of each other, as a merge can leave them, once', () => {
    expect(show([said('a', { under: 'b' }), said('b', { under: 'a' })])).toEqual(['1 a', '  - b'])
  })

  it('keep their numbers when one of them is withdrawn', () => {
    const points = [said('a'), said('b', { withdrawn: true }), said('c')]
    expect(show(points)).toEqual(['1 a', '3 c'])
    expect(show(points, { ...here, showsWithdrawn: true })).toEqual(['1 a', '2 b', '3 c'])
  })

  it('keep their numbers when a filter leaves some of them out', () => {
    const points = [
      said('a'),
      said('b', { starred: true }),
      said('b1', { under: 'b' }),
      said('c', { kind: 'risk' }),
    ]
    expect(show(points, { ...here, filter: new Set(['mark:starred']) })).toEqual(['2 b'])
    expect(show(points, { ...here, filter: new Set(['kind:point']) })).toEqual(['1 a', '2 b', '  - b1'])
  })

  it('are those of the topic, of the table, or all', () => {
    const points = [said('a'), said('b', { topic: null }), said('c', { table: 't2' })]
    expect(show(points)).toEqual(['1 a'])
    expect(show(points, { ...here, scope: 'table' })).toEqual(['1 a', '2 b'])
    expect(show(points, { ...here, scope: 'all' })).toEqual(['1 a', '2 b', '3 c'])
  })
})

it('leaves a row that has not changed the very same object', () => {
  const [a, b] = [said('a'), said('b')]
  const before = listRows([a, b], here)
  const after = keepSame(before, listRows([a, { ...b, starred: true }, coming('c')], here))
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
  expect(keepSame(after, listRows([a, after[1]?.point ?? b, coming('c')], here))).toEqual(after)
})
