import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { listHolders } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup } from './check-decision.ts'
import { dropApart, leaveOthers } from './join-group.ts'
import { PoolProblem } from './pool-problem.ts'

/**
 * One group goes into another, with its members, themes and star; it keeps its record and says where it went.
 * Throws PoolProblem where either does not stand.
 */
export function mergeGroups(
  session: Session,
  { from, into }: { readonly from: string; readonly into: string },
  pen: Pen,
): readonly Change[] {
  const gone = session.records.group.get(from)
  if (gone?.withdrawn === true && gone.joinedTo === into) return []
  if (from === into)
    throw new PoolProblem('A group cannot go into itself. Choose another; nothing was changed.')
  const [going, staying] = [needGroup(session, from), needGroup(session, into)]
  if (staying.state !== 'confirmed')
    throw new PoolProblem('That group was not accepted yet. Accept it first; nothing was changed.')
  const act = startAct(session, pen)
  const members = membersOf(going.members)
  act.set('group', from, 'joinedTo', into)
  act.set('group', from, 'withdrawn', true)
  for (const point of members) act.setMember('group', into, 'members', point, true)
  leaveOthers(act, into, members, (point) => listHolders(session, point).filter((id) => id !== from))
  for (const theme of membersOf(going.themes)) act.setMember('group', into, 'themes', theme, true)
  if (going.starred) act.set('group', into, 'starred', true)
  dropApart(act, new Set([...members, ...membersOf(staying.members)]))
  return act.changes()
}
