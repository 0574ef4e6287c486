import { type Filter, readFilter } from '#renderer/capture/list/filter-points.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Made, Rec } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

import type { Place, Scope } from './capture-store.ts'

/** A point as the list shows it; one that is on its way has not been made yet. */
export type Said = Readonly<Fields<'point'>> & { readonly id: string; readonly made?: Made }

/** One row of the list. */
export type PointRow = {
  readonly id: string
  readonly point: Said
  /** Counts the points of the list, details and withdrawn ones aside and included: it stays when one is withdrawn. Null for a detail. */
  readonly number: number | null
  /** The number of the point that a detail stands under. */
  readonly above: number
  readonly depth: number
  /** Entered, but not acknowledged yet. */
  readonly isPending: boolean
}

/** Whether a point was said at this table, or in this talk. */
export function isSaidAt({ table, presentation }: Said, place: Omit<Place, 'topic'>): boolean {
  return table === place.table && (table !== null || presentation === (place.presentation ?? null))
}

/** Whether a point is in what the list shows. */
export function isShown(point: Said, place: Place, scope: Scope): boolean {
  if (scope === 'all') return true
  return isSaidAt(point, place) && (scope === 'table' || point.topic === place.topic)
}

/** Which of two points comes first in a list; what is on its way comes last. */
export function compareSaid(a: Said, b: Said): number {
  if (a.made === undefined || b.made === undefined)
    return Number(a.made === undefined) - Number(b.made === undefined)
  // Both are made, which is all that these lack.
  return compareOrder(a as Rec<'point'>, b as Rec<'point'>)
}

/** The points of a list in order, each with its details under it. A detail whose point is elsewhere stands by itself. */
export function arrangePoints(points: readonly Said[]): readonly PointRow[] {
  const sorted = points.toSorted(compareSaid)
  const here = new Set(sorted.map(({ id }) => id))
  const under = Map.groupBy(sorted, (point) => (here.has(point.under ?? '') ? point.under : null))
  const rows: PointRow[] = []
  const met = new Set<string>()
  let count = 0
  const add = (point: Said, depth: number): void => {
    if (met.has(point.id)) return
    met.add(point.id)
    if (depth === 0) count += 1
    const number = depth === 0 ? count : null
    rows.push({ id: point.id, point, number, above: count, depth, isPending: point.made === undefined })
    for (const detail of under.get(point.id) ?? []) add(detail, depth + 1)
  }
  for (const point of under.get(null) ?? []) add(point, 0)
  // Details of each other, as only a merge can leave them, are still shown.
  for (const point of sorted) add(point, 0)
  return rows
}

/** The points of a place in order, withdrawn ones too. */
export function listRows(
  points: readonly Said[],
  { place, scope }: { readonly place: Place; readonly scope: Scope },
  before: readonly PointRow[] = [],
): readonly PointRow[] {
  const shown = points.filter((point) => isShown(point, place, scope))
  return arrangePoints(before.length === 0 ? shown : putInOrder(shown, before))
}

/** In the order they had before, new ones last: then sorting them again finds little to do. */
function putInOrder(points: readonly Said[], before: readonly PointRow[]): readonly Said[] {
  const left = new Map(points.map((point) => [point.id, point]))
  const known = before.flatMap(({ id }) => {
    const point = left.get(id)
    left.delete(id)
    return point ?? []
  })
  return [...known, ...left.values()]
}

/** Those rows of a place that are shown. Their numbers stay what they are. */
export function showRows(
  rows: readonly PointRow[],
  { showsWithdrawn, filter }: { readonly showsWithdrawn: boolean; readonly filter: Filter },
): readonly PointRow[] {
  const fits = readFilter(filter)
  return rows.filter(({ point }) => (showsWithdrawn || !point.withdrawn) && fits(point))
}

function isSame(a: PointRow, b: PointRow): boolean {
  return (
    (a.point === b.point || (a.isPending && b.isPending)) &&
    a.number === b.number &&
    a.above === b.above &&
    a.depth === b.depth &&
    a.isPending === b.isPending
  )
}

/** The rows with every one that has not changed left as the very same object, so that only the others are drawn again. */
export function keepSame(before: readonly PointRow[], rows: readonly PointRow[]): readonly PointRow[] {
  const known = new Map(before.map((row) => [row.id, row]))
  return rows.map((row) => {
    const old = known.get(row.id)
    return old !== undefined && isSame(old, row) ? old : row
  })
}
