import type { Session } from '#shared/model/session.ts'

import { type Holding, listGroups, listHoldings } from './groups.ts'
import { membersOf } from './list.ts'
import type { Act } from './write-changes.ts'

/** What somebody sees of the groups. */
export function sketchGroups(session: Session): string {
  return JSON.stringify(
    listGroups(session).map(({ group, points }) => [group.id, points.map(({ id }) => id)]),
  )
}

function nameHolding({ record, key }: Holding): string {
  return `${record} ${key}`
}

/** What would hold a point again that is held by something else; a merge that is taken back makes nothing hold it that did not. */
function listGained(before: Session, after: Session, point: string): readonly Holding[] {
  const had = new Set(listHoldings(before, point).map(nameHolding))
  const has = listHoldings(after, point)
  const gained = has.filter((holding) => !had.has(nameHolding(holding)))
  return gained.length === has.length ? [] : gained
}

/**
 * Taking back a decision out of its turn may give a point back to a group that it has left for another since: it stays
 * where it stood before. Gives false where nothing of the decision would come back then.
 */
export function keepOneGroup(act: Act, before: Session): boolean {
  const after = act.session()
  if (after.records.group === before.records.group) return true
  const points = new Set([...after.records.group.values()].flatMap(({ members }) => membersOf(members)))
  const gained = [...points].flatMap((point) => listGained(before, after, point))
  for (const { record, key } of gained) act.setMember('group', record, 'members', key, false)
  return gained.length === 0 || sketchGroups(act.session()) !== sketchGroups(before)
}
