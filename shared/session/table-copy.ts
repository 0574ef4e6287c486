import type { Change } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'

import { membersOf } from './list.ts'

/** What every table needs, whole. Facts are not among it: they may name people. */
const forAll: ReadonlySet<Entity> = new Set<Entity>([
  'workshop',
  'table',
  'topic',
  'slot',
  'abbreviation',
  'spelling',
  'expertise',
  'body',
  'person',
  'role',
  'presentation',
  'framework',
])

function addThemes({ records }: Session, themes: Iterable<string>, wanted: Set<string>): void {
  for (const theme of themes)
    for (let at: string | null = theme; at !== null && !wanted.has(`theme ${at}`);) {
      wanted.add(`theme ${at}`)
      at = records.theme.get(at)?.parent ?? null
    }
}

/** The points of a table, withdrawn ones too, and what they refer to, each as `entity id`. */
function listWanted(session: Session, table: string): ReadonlySet<string> {
  const wanted = new Set<string>()
  for (const [id, point] of session.records.point) {
    if (point.table !== table) continue
    wanted.add(`point ${id}`)
    if (point.place !== null) wanted.add(`source ${point.place.source}`)
    addThemes(session, membersOf(point.themes), wanted)
  }
  for (const [id, echo] of session.records.echo) if (wanted.has(`point ${echo.of}`)) wanted.add(`echo ${id}`)
  return wanted
}

/** What an organiser noted of somebody is nobody else's to read. */
function isNote(change: Change): boolean {
  return change.kind === 'set' && change.entity === 'person' && change.field === 'note'
}

/**
 * The changes that a table's own laptop needs, in their order: the whole of what was prepared, and of what that table
 * said; no names, no addresses, and nothing that another table said. Of a thing that is in it every change is, but for
 * notes on people, so that bringing the copy back is a merge like any other.
 */
export function copyForTable(session: Session, changes: readonly Change[], table: string): readonly Change[] {
  const wanted = listWanted(session, table)
  return changes.filter((change) => {
    if (change.kind === 'erase') return true
    return (forAll.has(change.entity) || wanted.has(`${change.entity} ${change.of}`)) && !isNote(change)
  })
}
