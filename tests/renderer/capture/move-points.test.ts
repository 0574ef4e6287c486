import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fileAt, moveBy, moveRow } from '#renderer/capture/move-points.ts'
import { listRows, type Said } from '#renderer/capture/point-rows.ts'
import { blanks } from '#shared/model/blank.ts'

function said(id: string, tick: number, rest: Partial<Said> = {}): Said {
  const made = { at: '2026-03-12T10:00:00.000Z', tick, device: 'desk', by: '', change: `c-${id}` }
  return { ...blanks.point, id, text: id, made, ...rest }
}

const everything = { place: { table: null, topic: null }, scope: 'all', showsWithdrawn: true } as const

function idsOf(points: readonly Said[]): readonly string[] {
  return listRows(points, everything).map(({ id }) => id)
}

function apply(points: readonly Said[], id: string, step: number): readonly Said[] {
  const changes = moveRow(listRows(points, everything), id, step)
  const edits = new Map(changes.map(({ point, edit }) => [point, edit]))
  return points.map((point) => ({ ...point, ...(edits.get(point.id) as Partial<Said> | undefined) }))
}

describe('moving', () => {
  it('puts a point where it was asked to go, however often points were moved before', () => {
    const moves = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(-1, 1, 3)), { maxLength: 25 })
    fc.assert(
      fc.property(moves, (steps) => {
        let points: readonly Said[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => said(id, index))
        for (const [at, step] of steps) {
          const before = idsOf(points)
          const id = before[at] ?? 'a'
          const to = at + step
          points = apply(points, id, step)
          const expected =
            to < 0 || to >= before.length ? before : before.toSpliced(at, 1).toSpliced(to, 0, id)
          expect(idsOf(points)).toEqual(expected)
        }
      }),
    )
  })

  it('sorts out two points that two people gave the same place', () => {
    const points = [said('a', 1, { order: 'a0' }), said('b', 2, { order: 'a0' }), said('c', 3)]
    expect(idsOf(apply(points, 'c', -1))).toEqual(['a', 'c', 'b'])
  })

  it('touches one point where those around it have an order already', () => {
    const like = ['a0', 'a1', 'a2'].map((order, index) => ({ id: `p${index}`, order }))
    expect(moveBy(like, 'p2', -1)).toHaveLength(1)
  })

  it('does nothing at either end', () => {
    const points = [said('a', 1), said('b', 2)]
    expect(moveRow(listRows(points, everything), 'a', -1)).toEqual([])
    expect(moveRow(listRows(points, everything), 'b', 1)).toEqual([])
    expect(moveRow(listRows(points, everything), 'no', 1)).toEqual([])
  })

  it('keeps details among the details of their point', () => {
    const points = [said('a', 1), said('a1', 2, { under: 'a' }), said('a2', 3, { under: 'a' }), said('b', 4)]
    expect(idsOf(apply(points, 'a2', -1))).toEqual(['a', 'a2', 'a1', 'b'])
    expect(idsOf(apply(points, 'a2', 1))).toEqual(['a', 'a1', 'a2', 'b'])
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
