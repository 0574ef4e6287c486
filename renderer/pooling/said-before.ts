import type { Rec, Session } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

type Point = Rec<'point'>

/** What was said before a point at its table, the nearest first: on the same topic, in the order of the table's own list. */
export function listSaidBefore({ records }: Session, of: Point, most: number): readonly Point[] {
  if (of.table === null) return []
  const before: Point[] = []
  for (const point of records.point.values())
    if (
      point.table === of.table &&
      point.topic === of.topic &&
      !point.withdrawn &&
      point.id !== of.id &&
      compareOrder(point, of) < 0
    )
      before.push(point)
  return before.toSorted((a, b) => compareOrder(b, a)).slice(0, most)
}
