import { isPlenary } from '#shared/capture/feedback/plenary.ts'
import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'
import { copyForTable } from '#shared/session/table-copy.ts'

import type { OpenedBag, TableFile } from './context.ts'
import { nameFile } from './name-file.ts'
import { packSession } from './pooled-bytes.ts'

/** Thrown when a table is asked for that is not there. */
class TableProblem extends Error {
  override readonly name = 'TableProblem'
}

/** What a table's own file is called; `twin` counts the tables before it that have the same name. */
export function nameTableFile(session: Session, table: string, twin = 0): string {
  const record = session.records.table.get(table)
  const own = record === undefined ? '' : nameTable(record)
  const rest = twin === 0 ? '' : `(${twin + 1})`
  return nameFile(`${own} - ${getWorkshop(session)?.title ?? ''}`, 'pooled', rest)
}

/** A name for each table, no two the same, whatever case a disk takes them in. */
function nameAll(session: Session): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const table of listAll(session, 'table')) {
    // Nobody sits at a laptop of the whole room.
    if (isPlenary(table)) continue
    const { id } = table
    let twin = 0
    while (taken.has(nameTableFile(session, id, twin).toLowerCase())) twin += 1
    const name = nameTableFile(session, id, twin)
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  return names
}

/** Each table's own `.pooled` file, for these tables or for all, in the order of the tables. Throws TableProblem. */
export function makeTableFiles(
  { session, changes }: { readonly session: Session; readonly changes: readonly Change[] },
  tables?: readonly string[],
): readonly TableFile[] {
  const names = nameAll(session)
  if (names.size === 0)
    throw new TableProblem('This session has no tables yet. Add them first; nothing was made.')
  if (tables?.some((id) => !names.has(id)))
    throw new TableProblem('That table is not in this session any more. Choose another table.')
  return [...names]
    .filter(([table]) => tables === undefined || tables.includes(table))
    .map(([table, name]) => ({
      table,
      name,
      points: session.records.point.count((point) => point.table === table && !point.withdrawn),
      bytes: packSession({ session, changes: copyForTable(session, changes, table) }, new Map(), { table }),
    }))
}

/** The table whose own copy a file is, where it says so and there is such a table in it. */
export function findOwnTable({ changes, table }: OpenedBag): string | null {
  const isThere = changes.some(
    (change) => change.kind === 'make' && change.entity === 'table' && change.of === table,
  )
  return isThere ? table : null
}
