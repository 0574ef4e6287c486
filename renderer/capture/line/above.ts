import type { Place } from '#renderer/capture/capture-store.ts'
import { listOnTheirWay } from '#renderer/capture/entered.ts'
import { arrangePoints, isShown, type PointRow } from '#renderer/capture/point-rows.ts'
import type { Session } from '#shared/model/session.ts'

/** Every point of a place in order, withdrawn ones and those on their way too. */
export function rowsAt({ id, records }: Session, place: Place): readonly PointRow[] {
  const all = [...records.point.values(), ...listOnTheirWay(id, records.point)]
  return arrangePoints(all.filter((point) => isShown(point, place, 'topic')))
}

/** The point that a detail typed now would stand under; with `before`, the one above that point. */
export function pointAbove(session: Session, place: Place, before?: string): PointRow | null {
  const rows = rowsAt(session, place)
  const end = before === undefined ? -1 : rows.findIndex(({ id }) => id === before)
  const above = end < 0 ? rows : rows.slice(0, end)
  return above.findLast(({ depth, point }) => depth === 0 && !point.withdrawn) ?? null
}

/** The number that the next point of a place gets. */
export function nextNumber(session: Session, place: Place): number {
  return rowsAt(session, place).filter(({ depth }) => depth === 0).length + 1
}
