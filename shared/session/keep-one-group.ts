import type { Session } from '#shared/model/session.ts'

import { listHolders } from './groups.ts'
import { membersOf } from './list.ts'
import type { Act } from './write-changes.ts'

/**
 * Taking back a decision out of its turn may give a point back to a group that it has left for another since: it stays
 * where it stood before.
 */
export function keepOneGroup(act: Act, before: Session): void {
  const touched = new Set(
    act
      .changes()
      .flatMap((change) => (change.kind === 'set' && change.entity === 'group' ? [change.of] : [])),
  )
  for (const id of touched)
    for (const point of membersOf(act.session().records.group.get(id)?.members ?? {})) {
      const had = listHolders(before, point)
      const gained = listHolders(act.session(), point).filter((group) => !had.includes(group))
      if (had.length === 0 || gained.length === 0) continue
      if (listHolders(act.session(), point).length === gained.length) continue
      for (const group of gained) act.setMember('group', group, 'members', point, false)
    }
}
