import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { findHead } from '#shared/session/group-families.ts'
import { listHoldings } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { headsOf, type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup, pointsOfGroup } from './check-decision.ts'
import { dropApart, keepStanding, leaveOthers, standsInRing } from './join-group.ts'
import { PoolProblem } from './pool-problem.ts'

/**
 * One group goes into another: from then on its members, themes and star count there. It keeps its record as it was and says
 * where it went, so that taking this back undoes nothing else. Throws PoolProblem where either does not stand.
 */
export function mergeGroups(
  session: Session,
  { from, into }: { readonly from: string; readonly into: string },
  pen: Pen,
): readonly Change[] {
  const act = startAct(session, pen)
  if (from !== into && findHead(session, from) === into) {
    // It is there already; of groups that two copies put into each other this is the one that is to stay.
    if (standsInRing(act, into)) keepStanding(act, into)
    return act.changes()
  }
  if (from === into)
    throw new PoolProblem('A group cannot go into itself. Choose another; nothing was changed.')
  const [going, staying] = [needGroup(session, from), needGroup(session, into)]
  if (staying.state !== 'confirmed')
    throw new PoolProblem('That group was not accepted yet. Accept it first; nothing was changed.')
  const members = pointsOfGroup(session, going)
  act.set('group', from, 'joinedTo', into)
  act.set('group', from, 'withdrawn', true)
  // What was only put off is decided by this: whoever decides otherwise in another copy is seen to disagree.
  if (going.state !== 'confirmed') {
    for (const id of membersOf(going.members))
      act.setMember('group', from, 'members', id, true, headsOf(session, 'group', from, 'members', id))
    leaveOthers(act, into, members, (point) => listHoldings(session, point))
  }
  keepStanding(act, into)
  dropApart(act, new Set([...members, ...pointsOfGroup(session, staying)]))
  return act.changes()
}
