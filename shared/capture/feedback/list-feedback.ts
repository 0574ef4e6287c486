import type { Rec, Session } from '#shared/model/session.ts'
import { holdBack } from '#shared/session/hold-back.ts'
import { compareOrder, listAll, membersOf } from '#shared/session/list.ts'

import { countTelling, type Telling } from './count-telling.ts'
import { findNew } from './find-new.ts'
import { growSame, lookUpSame, makeSame, type SameAs } from './find-same.ts'
import { orderForFeedback } from './order-tables.ts'
import { isPlenary } from './plenary.ts'

type Point = Rec<'point'>

/** Stands for the points of a topic that belong to no table. */
export const noTable = 'none'

export type FeedbackPoint = {
  readonly point: Point
  /** The details under it, in order. */
  readonly details: readonly Point[]
  /** Nobody the room has heard, or hears before this table, says the same. */
  readonly isNew: boolean
  readonly telling: Telling
}

/** What one table brings to the room on a topic. */
export type FeedbackTable = {
  readonly id: string
  /** Null for the points that belong to no table. */
  readonly table: Rec<'table'> | null
  /** Its points on this topic that may be shown, details left out. */
  readonly said: number
  readonly starred: number
  /** What it reports: its starred points; where it starred none, all of them. */
  readonly points: readonly FeedbackPoint[]
  /** Quotes that are not offered, since whoever said them refused to be quoted or took that back. */
  readonly held: { readonly refused: number; readonly withdrawn: number }
}

type Sorted = { readonly said: readonly Point[]; readonly toReport: readonly Point[] }

/** Points in order; details belong to the point they are under, unless they are starred themselves. */
function sortPoints(points: readonly Point[]): Sorted {
  const ids = new Set(points.map(({ id }) => id))
  const said = points.filter(({ under }) => under === null || !ids.has(under))
  const starred = points.filter((point) => point.starred)
  return { said, toReport: starred.length > 0 ? starred : said }
}

function isAsked(topic: Rec<'topic'> | undefined, table: string): boolean {
  const asked = topic === undefined ? [] : membersOf(topic.tables)
  return asked.length === 0 || asked.includes(table)
}

/** The points of a topic that are there to be compared, however many may be shown. */
export function listComparable({ records }: Session, topic: string | null): readonly Point[] {
  return [...records.point.values()].filter((point) => !point.withdrawn && point.topic === topic)
}

function compareAll(points: readonly Point[]): SameAs {
  const same = makeSame()
  growSame(same, points)
  return lookUpSame(same)
}

/**
 * What each table that was asked, or that said something, brings to the room on a topic, in the order they report.
 * `sameAs` says which points say the same; left out, they are compared here.
 */
export function listFeedback(
  session: Session,
  topic: string | null,
  sameAs: SameAs = compareAll(listComparable(session, topic)),
): readonly FeedbackTable[] {
  const here = listComparable(session, topic).toSorted(compareOrder)
  const { offered, heldAt } = holdBack(session, here)
  const byId = new Map(offered.map((point) => [point.id, point]))
  const same = (point: Point): readonly Point[] => sameAs(point.id).flatMap((id) => byId.get(id) ?? [])
  const tables = listAll(session, 'table')
  const plenary = new Set(tables.filter(isPlenary).map(({ id }) => id))
  const byTable = Map.groupBy(offered, (point) => placeOf(session, point))
  const asked = session.records.topic.get(topic ?? '')
  const seats = orderForFeedback(tables)
    .filter(({ id }) => !plenary.has(id) && (byTable.has(id) || heldAt.has(id) || isAsked(asked, id)))
    .map((table) => ({ id: table.id, table }))
  const loose = byTable.has(noTable) ? [{ id: noTable, table: null }] : []
  const listed = [...seats, ...loose].map((seat) => ({ ...seat, ...sortPoints(byTable.get(seat.id) ?? []) }))
  const inTurn = listed.flatMap(({ toReport }) => toReport)
  const fresh = findNew(inTurn, same)
  const details = Map.groupBy(offered, ({ under }) => under)
  return listed.map(({ id, table, said, toReport }) => ({
    id,
    table,
    said: said.length,
    starred: toReport.filter(({ starred }) => starred).length,
    points: toReport.map((point) => ({
      point,
      details: (details.get(point.id) ?? []).filter(({ starred }) => !starred),
      isNew: fresh.has(point.id),
      telling: countTelling(point, same(point), plenary),
    })),
    held: heldAt.get(id) ?? { refused: 0, withdrawn: 0 },
  }))
}

/** What a speaker said is not a table's to report. */
function placeOf({ records }: Session, { table, heardFrom }: Point): string {
  if (table !== null && records.table.get(table)?.withdrawn === false) return table
  return heardFrom === 'speaker' || heardFrom === 'plenary' ? 'nobody' : noTable
}
