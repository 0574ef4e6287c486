import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  fileAt,
  moveStep,
  moveTo,
  nestRows,
  type Side,
  type Step,
  unnestRows,
} from '#renderer/capture/move-points.ts'
import { listRows, type PointRow, type Said } from '#renderer/capture/point-rows.ts'
import { blanks } from '#shared/model/blank.ts'

function said(id: string, tick: number, rest: Partial<Said> = {}): Said {
  const made = { at: '2026-03-12T10:00:00.000Z', tick, device: 'desk', by: '', change: `c-${id}` }
  return { ...blanks.point, id, text: id, made, ...rest }
}

function rowsOf(points: readonly Said[]): readonly PointRow[] {
  return listRows(points, { place: { table: null, topic: null }, scope: 'all' })
}

/** The list, details set in by two spaces for each level. */
function show(points: readonly Said[]): readonly string[] {
  return rowsOf(points).map(({ id, depth }) => `${'  '.repeat(depth)}${id}`)
}

type Changes = ReturnType<typeof moveTo>

function apply(points: readonly Said[], changes: Changes): readonly Said[] {
  const edits = new Map(changes.map(({ point, edit }) => [point, edit]))
  return points.map((point) => ({ ...point, ...(edits.get(point.id) as Partial<Said> | undefined) }))
}

function step(points: readonly Said[], ids: readonly string[], where: Step): readonly Said[] {
  return apply(points, moveStep(rowsOf(points), rowsOf(points), new Set(ids), where))
}

function drop(points: readonly Said[], ids: readonly string[], target: string, side: Side): readonly Said[] {
  return apply(points, moveTo(rowsOf(points), new Set(ids), target, side))
}

const six = ['a', 'b', 'c', 'd', 'e', 'f']

const nested = [
  said('a', 1),
  said('a1', 2, { under: 'a' }),
  said('a2', 3, { under: 'a' }),
  said('b', 4),
  said('b1', 5, { under: 'b' }),
  said('c', 6),
]

describe('putting points down beside another', () => {
  it('leaves them there in their order, however often points were moved before', () => {
    const moves = fc.array(
      fc.tuple(fc.subarray(six, { minLength: 1, maxLength: 3 }), fc.constantFrom(...six), fc.boolean()),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(moves, (all) => {
        let points: readonly Said[] = six.map((id, index) => said(id, index))
        for (const [ids, target, isBefore] of all) {
          const before = show(points)
          points = drop(points, ids, target, isBefore ? 'before' : 'after')
          const moved = before.filter((id) => ids.includes(id))
          const others = before.filter((id) => !ids.includes(id))
          const at = others.indexOf(target) + (isBefore ? 0 : 1)
          expect(show(points)).toEqual(ids.includes(target) ? before : others.toSpliced(at, 0, ...moved))
        }
      }),
    )
  })

  it('sorts out two points that two people gave the same place', () => {
    const points = [said('a', 1, { order: 'a0' }), said('b', 2, { order: 'a0' }), said('c', 3)]
    expect(show(drop(points, ['c'], 'b', 'before'))).toEqual(['a', 'c', 'b'])
  })

  it('touches one point where those around it have an order already', () => {
    const points = ['a0', 'a1', 'a2'].map((order, index) => said(`p${index}`, index, { order }))
    expect(moveTo(rowsOf(points), new Set(['p2']), 'p0', 'before')).toHaveLength(1)
  })

  it('takes details along, and leaves a point dropped among details a point', () => {
    expect(show(drop(nested, ['a'], 'c', 'after'))).toEqual(['b', '  b1', 'c', 'a', '  a1', '  a2'])
    expect(show(drop(nested, ['c'], 'a1', 'before'))).toEqual(['a', '  a1', '  a2', 'c', 'b', '  b1'])
  })

  it('gives a detail the level of where it is put down', () => {
    expect(show(drop(nested, ['a1'], 'b1', 'before'))).toEqual(['a', '  a2', 'b', '  a1', '  b1', 'c'])
    expect(show(drop(nested, ['a1'], 'c', 'before'))).toEqual(['a', '  a2', 'b', '  b1', 'a1', 'c'])
  })

  it('does nothing where a point is put down on itself or on its own detail', () => {
    expect(moveTo(rowsOf(nested), new Set(['a']), 'a', 'after')).toEqual([])
    expect(moveTo(rowsOf(nested), new Set(['a']), 'a2', 'after')).toEqual([])
    expect(moveTo(rowsOf(nested), new Set(['nowhere']), 'a', 'after')).toEqual([])
  })

  it('never loses, joins or doubles a point', () => {
    const ids = nested.map(({ id }) => id)
    const moves = fc.array(
      fc.tuple(fc.subarray(ids), fc.constantFrom(...ids), fc.constantFrom('before', 'after', 'in', 'out')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(moves, (all) => {
        let points: readonly Said[] = nested
        for (const [taken, target, how] of all) {
          const rows = rowsOf(points)
          const set = new Set(taken)
          const changes =
            how === 'in'
              ? nestRows(rows, set)
              : how === 'out'
                ? unnestRows(rows, set)
                : moveTo(rows, set, target, how === 'before' ? 'before' : 'after')
          points = apply(points, changes)
          expect(
            rowsOf(points)
              .map(({ id }) => id)
              .toSorted(),
          ).toEqual(ids.toSorted())
          expect(rowsOf(points).filter(({ depth, point }) => depth === 0 && point.under !== null)).toEqual([])
        }
      }),
    )
  })
})

describe('moving by keys', () => {
  const points = ['a', 'b', 'c', 'd'].map((id, index) => said(id, index))

  it('goes past the next one, or to either end', () => {
    expect(show(step(points, ['c'], 'up'))).toEqual(['a', 'c', 'b', 'd'])
    expect(show(step(points, ['c'], 'top'))).toEqual(['c', 'a', 'b', 'd'])
    expect(show(step(points, ['a'], 'down'))).toEqual(['b', 'a', 'c', 'd'])
    expect(show(step(points, ['a'], 'bottom'))).toEqual(['b', 'c', 'd', 'a'])
  })

  it('moves several at once, and puts together what was apart', () => {
    expect(show(step(points, ['b', 'c'], 'up'))).toEqual(['b', 'c', 'a', 'd'])
    expect(show(step(points, ['a', 'c'], 'down'))).toEqual(['b', 'd', 'a', 'c'])
  })

  it('does nothing at either end', () => {
    expect(step(points, ['a'], 'up')).toEqual(points)
    expect(step(points, ['d'], 'bottom')).toEqual(points)
  })

  it('keeps details among the details of their point', () => {
    expect(show(step(nested, ['a2'], 'up')).slice(0, 3)).toEqual(['a', '  a2', '  a1'])
    expect(step(nested, ['a2'], 'down')).toEqual(nested)
    expect(step(nested, ['a1', 'b1'], 'down')).toEqual(nested)
  })

  it('goes past what is shown, over what a filter hides', () => {
    const rows = rowsOf(points)
    const shown = rows.filter(({ id }) => id !== 'c')
    expect(show(apply(points, moveStep(rows, shown, new Set(['d']), 'up')))).toEqual(['a', 'd', 'b', 'c'])
  })

  it('leaves what is on its way at the end', () => {
    const { made: _made, ...coming } = said('new', 9)
    const all = [...points, coming]
    const changes = moveStep(rowsOf(all), rowsOf(all), new Set(['a']), 'bottom')
    expect(changes.map(({ point }) => point)).not.toContain('new')
    expect(show(apply(all, changes)).at(-1)).toBe('new')
  })
})

describe('details', () => {
  it('are made of points under the one before them, after those it has', () => {
    expect(show(apply(nested, nestRows(rowsOf(nested), new Set(['b']))))).toEqual([
      'a',
      '  a1',
      '  a2',
      '  b',
      '    b1',
      'c',
    ])
    expect(show(apply(nested, nestRows(rowsOf(nested), new Set(['c']))))).toEqual([
      'a',
      '  a1',
      '  a2',
      'b',
      '  b1',
      '  c',
    ])
  })

  it('are not made where nothing stands before, or only on another topic', () => {
    expect(nestRows(rowsOf(nested), new Set(['a']))).toEqual([])
    const apart = [said('x', 1, { topic: 'one' }), said('y', 2, { topic: 'two' })]
    expect(nestRows(rowsOf(apart), new Set(['y']))).toEqual([])
  })

  it('stand right after their point once they stand by themselves', () => {
    expect(show(apply(nested, unnestRows(rowsOf(nested), new Set(['a1']))))).toEqual([
      'a',
      '  a2',
      'a1',
      'b',
      '  b1',
      'c',
    ])
    expect(unnestRows(rowsOf(nested), new Set(['b']))).toEqual([])
  })
})

describe('filing', () => {
  const points = new Map(
    [said('a', 1), said('a1', 2, { under: 'a' }), said('b', 3)].map((point) => [point.id, point]),
  )

  it('takes the details of a point along', () => {
    expect(fileAt(points, new Set(['a']), { topic: 'x' })).toEqual([
      { point: 'a', edit: { topic: 'x' } },
      { point: 'a1', edit: { topic: 'x' } },
    ])
  })

  it('lets a detail stand by itself where it goes without its point', () => {
    expect(fileAt(points, new Set(['a1']), { table: 't2' })).toEqual([
      { point: 'a1', edit: { table: 't2', under: null } },
    ])
  })
})
