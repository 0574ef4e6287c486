import { orderAs } from '#renderer/capture/list/order-points.ts'

import type { PointChange } from './change-points.ts'
import type { PointRow, Said } from './point-rows.ts'

/** The side of a row that something is put down on. */
export type Side = 'before' | 'after'

function placesOf(rows: readonly PointRow[]): ReadonlyMap<string, PointRow> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** The row's point and every point it stands under, nearest first. */
function lineage(places: ReadonlyMap<string, PointRow>, row: PointRow): readonly PointRow[] {
  const above = row.depth === 0 ? undefined : places.get(row.point.under ?? '')
  return above === undefined ? [row] : [row, ...lineage(places, above)]
}

/** The rows beside each other at one level: points, or the details of one point. */
function besides(rows: readonly PointRow[], under: string | null): readonly PointRow[] {
  return rows.filter(({ depth, point }) =>
    under === null ? depth === 0 : depth > 0 && point.under === under,
  )
}

/** The rows to move: without those that go along with the point they stand under, and without what is on its way. */
function heads(rows: readonly PointRow[], ids: ReadonlySet<string>): readonly PointRow[] {
  const places = placesOf(rows)
  return rows.filter(
    (row) =>
      ids.has(row.id) &&
      !row.isPending &&
      !lineage(places, row)
        .slice(1)
        .some(({ id }) => ids.has(id)),
  )
}

/** Puts rows at a place among those of one level, and makes them stand there where they did not. */
function putAt(
  rows: readonly PointRow[],
  moved: readonly PointRow[],
  under: string | null,
  at: (others: readonly PointRow[]) => number,
): readonly PointChange[] {
  const taken = new Set(moved.map(({ id }) => id))
  const others = besides(rows, under).filter(({ id, isPending }) => !taken.has(id) && !isPending)
  const sequence = others.toSpliced(at(others), 0, ...moved).map(({ point }) => point)
  const orders = orderAs(sequence, taken)
  const lifted = new Set(moved.filter((row) => isElsewhere(row, under)).map(({ id }) => id))
  const ids = sequence.map(({ id }) => id).filter((id) => orders.has(id) || lifted.has(id))
  return ids.map((point) => {
    const order = orders.get(point)
    return { point, edit: { ...(order !== undefined && { order }), ...(lifted.has(point) && { under }) } }
  })
}

function isElsewhere({ depth, point }: PointRow, under: string | null): boolean {
  return under === null ? depth > 0 : point.under !== under
}

/**
 * Moves rows to one side of another, their details with them. Points stay points: put down among details they stand after
 * the point these belong to. A detail takes the level of where it is put down. `rows` are all of the list.
 */
export function moveTo(
  rows: readonly PointRow[],
  ids: ReadonlySet<string>,
  target: string,
  side: Side,
): readonly PointChange[] {
  const places = placesOf(rows)
  const moved = heads(rows, ids)
  const aim = places.get(target)
  if (aim === undefined || moved.length === 0) return []
  const line = lineage(places, aim)
  if (line.some(({ id }) => moved.some((row) => row.id === id))) return []
  const staysDetail = aim.depth > 0 && moved.every(({ depth }) => depth > 0)
  const beside = staysDetail ? aim : (line.at(-1) ?? aim)
  const after = beside === aim && side === 'before' ? 0 : 1
  const under = staysDetail ? aim.point.under : null
  return putAt(rows, moved, under, (others) => others.findIndex(({ id }) => id === beside.id) + after)
}

/** Where rows can be moved to by keys and menus. */
export type Step = 'up' | 'down' | 'top' | 'bottom'

/**
 * Moves rows that stand at one level past the next one of it that is shown, or to its end. `shown` are the rows in sight,
 * `rows` all of the list. Nothing where there is no such place, or where the rows are not of one level.
 */
export function moveStep(
  rows: readonly PointRow[],
  shown: readonly PointRow[],
  ids: ReadonlySet<string>,
  step: Step,
): readonly PointChange[] {
  const moved = heads(rows, ids)
  const [first] = moved
  const last = moved.at(-1)
  if (first === undefined || last === undefined) return []
  const under = first.depth === 0 ? null : first.point.under
  if (moved.some((row) => row.depth !== first.depth || (under !== null && row.point.under !== under)))
    return []
  const level = besides(shown, under).filter(({ isPending }) => !isPending)
  const stays = (row: PointRow): boolean => !moved.includes(row) && !ids.has(row.id)
  const indexOf = (row: PointRow): number => level.findIndex(({ id }) => id === row.id)
  const before = level.slice(0, Math.max(indexOf(first), 0)).filter(stays)
  const after = level.slice(indexOf(last) + 1).filter(stays)
  const aim = { up: before.at(-1), top: before[0], down: after[0], bottom: after.at(-1) }[step]
  return aim === undefined
    ? []
    : moveTo(rows, ids, aim.id, step === 'up' || step === 'top' ? 'before' : 'after')
}

/** Makes rows details of the point before them at their level. Nothing for a first one, or across tables and topics. */
export function nestRows(rows: readonly PointRow[], ids: ReadonlySet<string>): readonly PointChange[] {
  const moved = heads(rows, ids)
  const [first] = moved
  if (first === undefined) return []
  const level = besides(rows, first.depth === 0 ? null : first.point.under)
  const above = level
    .slice(0, level.indexOf(first))
    .findLast(({ id, isPending, point }) => !isPending && !point.withdrawn && !ids.has(id))
  const isHere = ({ point }: PointRow): boolean =>
    point.table === above?.point.table && point.topic === above.point.topic
  if (above === undefined || !moved.every(isHere)) return []
  return putAt(rows, moved, above.id, (others) => others.length)
}

/** Takes details out from under their points; each stands right after the one it belonged to. */
export function unnestRows(rows: readonly PointRow[], ids: ReadonlySet<string>): readonly PointChange[] {
  const places = placesOf(rows)
  const details = heads(rows, ids).filter(({ depth }) => depth > 0)
  const [first] = details
  const above = places.get(first?.point.under ?? '')
  if (first === undefined || above === undefined) return []
  const moved = details.filter(({ point }) => point.under === above.id)
  const under = above.depth === 0 ? null : above.point.under
  return putAt(rows, moved, under, (others) => others.findIndex(({ id }) => id === above.id) + 1)
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

/**
 * Files points under another table or topic with their details; a detail that leaves its point stands by itself there. What
 * goes from a talk to a table was said at the table.
 */
export function fileAt(
  all: ReadonlyMap<string, Said> | { values(): Iterable<Said> },
  ids: ReadonlySet<string>,
  to: { readonly table?: string | null; readonly topic?: string | null },
): readonly PointChange[] {
  const taken = withDetails(all.values(), ids)
  return [...all.values()]
    .filter(({ id }) => taken.has(id))
    .map(({ id, under, presentation }) => {
      const leaves = under !== null && !taken.has(under)
      const sits = typeof to.table === 'string' && presentation !== null
      const heard = { presentation: null, heardFrom: 'table' } as const
      return { point: id, edit: { ...to, ...(leaves && { under: null }), ...(sits && heard) } }
    })
}
