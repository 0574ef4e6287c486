import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listHolders } from '#shared/session/groups.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup } from './check-decision.ts'
import { leaveOthers } from './join-group.ts'
import { PoolProblem } from './pool-problem.ts'

export type TakeOutOrder = {
  readonly group: string
  readonly points: readonly string[]
  /** The id of the group they make; null where each stands alone. */
  readonly id: string | null
}

function splitOff(act: Act, group: Rec<'group'>, leaving: readonly string[], id: string): void {
  const { topic, themes, reason, wordingFrom, state } = group
  const [first] = leaving
  if (first === undefined || leaving.length < 2)
    throw new PoolProblem('A group of their own takes two members or more. Nothing was changed.')
  const from = wordingFrom !== null && leaving.includes(wordingFrom) ? wordingFrom : first
  const members = Object.fromEntries(leaving.map((point) => [point, true]))
  act.make('group', { members, wordingFrom: from, topic, themes, reason, state, splitFrom: group.id }, id)
  if (state === 'confirmed') leaveOthers(act, id, leaving, (point) => listHolders(act.session(), point))
}

/**
 * Members leave a group: each stands alone, or they make a group of their own that knows where it came from. A group left
 * with one member does not stand any more. Throws PoolProblem where the group does not.
 */
export function takeOut(session: Session, order: TakeOutOrder, pen: Pen): readonly Change[] {
  if (order.id !== null && session.records.group.has(order.id)) return []
  const group = needGroup(session, order.group)
  const leaving = [...new Set(order.points)].filter((point) => group.members[point] === true)
  const act = startAct(session, pen)
  for (const point of leaving) act.setMember('group', group.id, 'members', point, false)
  if (order.id !== null) splitOff(act, group, leaving, order.id)
  return act.changes()
}

/** The group ends; its members stand alone again, and it keeps its record. */
export function dissolveGroup(session: Session, id: string, pen: Pen): readonly Change[] {
  if (!session.records.group.has(id))
    throw new PoolProblem('That group is not in the session. Nothing was changed.')
  const act = startAct(session, pen)
  act.set('group', id, 'withdrawn', true)
  return act.changes()
}
