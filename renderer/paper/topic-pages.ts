import type { Rec } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import type { TopicPage } from './TopicSheet.tsx'

type Table = Rec<'table'>
type Topic = Rec<'topic'>

/** A topic that names no table is asked of all. */
function isAsked(topic: Topic, table: Table | null): boolean {
  return table === null || membersOf(topic.tables).length === 0 || topic.tables[table.id] === true
}

/** The sheets to print: for each table, each of its topics; with a blank one where there are no tables or topics yet. */
export function listTopicPages(
  tables: readonly Table[],
  topics: readonly Topic[],
  sheets: number,
): readonly TopicPage[] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
  const page = (table: Table | null, topic: Topic | null, number: number): readonly TopicPage[] =>
    numbers.map((sheet) => ({ table, topic, number, sheet, sheets }))
  return (tables.length === 0 ? [null] : tables).flatMap((table) => {
    const asked = topics.flatMap((topic, index) =>
      isAsked(topic, table) ? page(table, topic, index + 1) : [],
    )
    return asked.length === 0 ? page(table, null, 0) : asked
  })
}
