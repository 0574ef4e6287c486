import type { Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { nameTable } from '#shared/session/points.ts'

import { t } from './words.ts'

/** Tables in a few letters: their numbers, or the names of those that have none, in order. */
export function listTableNames({ records }: Session, ids: readonly string[]): readonly string[] {
  const tables = ids.flatMap((id) => records.table.get(id) ?? [])
  return tables
    .toSorted(
      (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || a.name.localeCompare(b.name, 'en-GB'),
    )
    .map((table) => (table.name === '' ? String(table.number ?? '') : nameTable(table)))
}

/** Where something was said, in words: "tables 2, 5, 9". */
export function nameTables(session: Session, ids: readonly string[]): string {
  const names = listTableNames(session, ids)
  if (names.length === 0) return t('reason.noTable')
  return t('reason.tables', { count: names.length, tables: names.join(', ') })
}

/** Why points are suggested together: the words they share, and where they were said. */
export function describeReason(session: Session, { shares, alike, tables, why }: QueueItem): string {
  const where = nameTables(session, tables)
  if (shares.length > 0) return t('reason.shares', { words: shares.join(', '), where })
  if (alike.length > 0)
    return t('reason.alike', { words: alike.map(([a, b]) => `${a} ~ ${b}`).join(', '), where })
  return why === '' ? t('reason.meaning', { where }) : why
}
