import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import type { PointChange } from './change-points.ts'
import type { PointRow, Said } from './point-rows.ts'

type Ordered = { readonly id: string; readonly order: string }

function setOrder({ id }: Ordered, order: string): PointChange {
  return { point: id, edit: { order } }
}

/**
 * Moves a point one or more places among its like. Points have no order of their own until somebody moves one: then it and
 * those before it get one, and the rest go on standing after them as they came. Nothing where there is no such place.
 */
export function moveBy(like: readonly Ordered[], id: string, step: number): readonly PointChange[] {
  const from = like.findIndex((each) => each.id === id)
  const to = from + step
  const moved = like[from]
  if (moved === undefined || to < 0 || to >= like.length) return []
  const others = like.toSpliced(from, 1)
  const [before, after] = [others[to - 1], others[to]]
  const next = after === undefined || after.order === '' ? null : after.order
  const isFree = before === undefined || (before.order !== '' && (next === null || before.order < next))
  if (isFree) return [setOrder(moved, generateKeyBetween(before?.order ?? null, next))]
  const first = others.toSpliced(to, 0, moved).slice(0, to + 1)
  const keys = generateNKeysBetween(null, next, first.length)
  return first.map((each, index) => setOrder(each, keys[index] ?? ''))
}

/** Moves a row up or down among those beside it: points among points, details among the details of their point. */
export function moveRow(rows: readonly PointRow[], id: string, step: number): readonly PointChange[] {
  const row = rows.find((each) => each.id === id)
  if (row === undefined) return []
  const isBeside = (other: PointRow): boolean =>
    other.depth === row.depth && (row.depth === 0 || other.point.under === row.point.under)
  return moveBy(
    rows.filter(isBeside).map(({ point }) => point),
    id,
    step,
  )
}

/** A point and all that stands under it. */
export function withDetails(all: Iterable<Said>, ids: ReadonlySet<string>): ReadonlySet<string> {
  const points = [...all]
  const taken = new Set(ids)
  for (let size = -1; size !== taken.size;) {
    size = taken.size
    for (const { id, under } of points) if (under !== null && taken.has(under)) taken.add(id)
  }
  return taken
}

/** Files points under another table or topic with their details; a detail that leaves its point stands by itself there. */
export function fileAt(
  all: ReadonlyMap<string, Said> | { values(): Iterable<Said> },
  ids: ReadonlySet<string>,
  to: { readonly table?: string | null; readonly topic?: string | null },
): readonly PointChange[] {
  const taken = withDetails(all.values(), ids)
  return [...all.values()]
    .filter(({ id }) => taken.has(id))
    .map(({ id, under }) => {
      const leaves = under !== null && !taken.has(under)
      return { point: id, edit: { ...to, ...(leaves && { under: null }) } }
    })
}
