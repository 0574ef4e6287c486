import type { Rec } from '#shared/model/session.ts'

type Point = Rec<'point'>

/**
 * Which points are new to the room. `inTurn` is what the tables report, in the order they do; `sameAs` gives the points
 * that say the same as one. The room has heard what is marked reported; of the rest, the first table to say a thing brings
 * it. A point that is not new hides no other, so that likeness does not drift from table to table.
 */
export function findNew(
  inTurn: readonly Point[],
  sameAs: (point: Point) => readonly Point[],
): ReadonlySet<string> {
  const fresh = new Set<string>()
  const elsewhere = (point: Point): readonly Point[] =>
    sameAs(point).filter(({ table }) => table !== point.table)
  for (const point of inTurn)
    if (point.reported && !elsewhere(point).some(({ id }) => fresh.has(id))) fresh.add(point.id)
  for (const point of inTurn)
    if (!point.reported && !elsewhere(point).some(({ id, reported }) => reported || fresh.has(id)))
      fresh.add(point.id)
  return fresh
}
