import type { Change } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'

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
      const { joinedTo = null, parent = null }: Partial<Rec<'theme'>> = records.theme.get(at) ?? {}
      at = joinedTo ?? parent
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

/** What an organiser noted of somebody, or of what they do on the day, is nobody else's to read. */
function isNote(change: Change): boolean {
  if (change.kind === 'erase' || (change.entity !== 'person' && change.entity !== 'role')) return false
  return change.kind === 'set' ? change.field === 'note' : (change.value.note ?? '') !== ''
}

/**
 * Whoever was made together with a note, and their roles, each as `entity id`: copies are merged by the ids of their
 * changes, so a change goes out as it is or not at all, and a thing goes with the change that made it.
 */
function listNoted({ records }: Session, changes: readonly Change[]): ReadonlySet<string> {
  const noted = new Set<string>()
  for (const change of changes)
    if (change.kind === 'make' && isNote(change)) noted.add(`${change.entity} ${change.of}`)
  for (const [id, { who }] of records.role) if (noted.has(`person ${who}`)) noted.add(`role ${id}`)
  return noted
}

/**
 * The changes that a table's own laptop needs, in their order: the whole of what was prepared, and of what that table
 * said; no names, no addresses, no notes on people and their roles, and nothing that another table said. Of a thing that
 * is in it every change is, but for such notes, so that bringing the copy back is a merge like any other.
 */
export function copyForTable(session: Session, changes: readonly Change[], table: string): readonly Change[] {
  const wanted = listWanted(session, table)
  const noted = listNoted(session, changes)
  return changes.filter((change) => {
    if (change.kind === 'erase') return true
    const thing = `${change.entity} ${change.of}`
    return (forAll.has(change.entity) || wanted.has(thing)) && !noted.has(thing) && !isNote(change)
  })
}
