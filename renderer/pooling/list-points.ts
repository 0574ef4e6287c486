import type { Rec, Session } from '#shared/model/session.ts'
import { countThemes } from '#shared/pooling/codebook/count-themes.ts'
import { findGroup, type StandingGroup } from '#shared/session/groups.ts'
import { compareOrder } from '#shared/session/list.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import type { Sort } from './pool-store.ts'
import { timeOfPoint } from './time-of-point.ts'

type Point = Rec<'point'>

/** A point of the list, and the group it counts in. */
export type PointLine = {
  readonly id: string
  readonly point: Point
  readonly standing: StandingGroup | null
}

export type PointFilter = {
  readonly place: string
  readonly theme: string | null
  readonly find: string
  readonly sort: Sort
}

function isAt({ topic }: Point, place: string): boolean {
  return place === acrossTopics || (place === noTopic ? topic === null : topic === place)
}

function orderTables({ records }: Session): ReadonlyMap<string, number> {
  const tables = [...records.table.values()].toSorted(compareOrder)
  return new Map(tables.map(({ id }, at) => [id, at]))
}

function compareBy(session: Session, sort: Sort): (a: Point, b: Point) => number {
  const tables = orderTables(session)
  const tableOf = ({ table }: Point): number => tables.get(table ?? '') ?? tables.size
  const byTable = (a: Point, b: Point): number => tableOf(a) - tableOf(b) || compareOrder(a, b)
  switch (sort) {
    case 'table':
      return byTable
    case 'time':
      return (a, b) => timeOfPoint(a).localeCompare(timeOfPoint(b)) || byTable(a, b)
    case 'kind':
      return (a, b) => a.kind.localeCompare(b.kind) || byTable(a, b)
  }
}

/** The points of a place, or of a theme and its sub-themes anywhere, that hold the words looked for. */
export function listPoints(
  session: Session,
  { place, theme, find, sort }: PointFilter,
): readonly PointLine[] {
  const words = find.toLowerCase().split(/\s+/u).filter(Boolean)
  const filed =
    theme === null
      ? null
      : new Set(
          countThemes(session)
            .get(theme)
            ?.points.map(({ id }) => id),
        )
  const found: Point[] = []
  for (const point of session.records.point.values()) {
    if (point.withdrawn) continue
    if (filed === null ? !isAt(point, place) : !filed.has(point.id)) continue
    const text = point.text.toLowerCase()
    if (words.every((word) => text.includes(word))) found.push(point)
  }
  return found
    .toSorted(compareBy(session, sort))
    .map((point) => ({ id: point.id, point, standing: findGroup(session, point.id) ?? null }))
}
