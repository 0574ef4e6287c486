import type { Session } from '#shared/model/session.ts'
import type { PoolMaterial } from '#shared/pooling/suggester.ts'

import { shortenTable } from './read-points-csv.ts'

export type { PoolMaterial } from '#shared/pooling/suggester.ts'

/** The points of a session that are still to be pooled, and its short forms. */
export function readSessionMaterial({ records }: Session): PoolMaterial {
  const points = [...records.point.values()].filter(({ withdrawn, text }) => !withdrawn && text.trim() !== '')
  const forms = [...records.abbreviation.values()].filter(({ withdrawn }) => !withdrawn)
  const tables = new Map(
    [...records.table.values()].map(({ id, number, name }) => [
      id,
      number === null ? shortenTable(name) : String(number),
    ]),
  )
  return {
    points: points.map(({ id, text, topic, table }) => ({
      id,
      text,
      topic,
      table: table === null ? null : (tables.get(table) ?? null),
    })),
    glossary: new Map(
      forms.filter(({ short }) => short.trim() !== '').map(({ short, long }) => [short.trim(), long]),
    ),
  }
}
