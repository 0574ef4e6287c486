import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { findHead } from '#shared/session/group-families.ts'
import { getGroup, type Holding, listHoldings } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { type Act, headsOf, type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup } from './check-decision.ts'
import { keepStanding, leave, leaveOthers, standsInRing } from './join-group.ts'
import { PoolProblem } from './pool-problem.ts'

export type TakeOutOrder = {
  readonly group: string
  readonly points: readonly string[]
  /** The id of the group they make; null where each stands alone. */
  readonly id: string | null
}

/** `group` as it counted before they left. */
function splitOff(act: Act, group: Rec<'group'>, leaving: readonly string[], id: string): void {
  const { topic, themes, reason, wordingFrom, state } = group
  const [first] = leaving
  if (first === undefined || leaving.length < 2)
    throw new PoolProblem('A group of their own takes two members or more. Nothing was changed.')
  const from = wordingFrom !== null && leaving.includes(wordingFrom) ? wordingFrom : first
  const members = Object.fromEntries(leaving.map((point) => [point, true]))
  act.make('group', { members, wordingFrom: from, topic, themes, reason, state, splitFrom: group.id }, id)
  if (state === 'confirmed') {
    const before = act.session()
    leaveOthers(act, id, leaving, (point) => listHoldings(before, point))
  }
}

/** By what a group holds a point; what was only put off has it as a member. */
function listHeldBy(
  session: Session,
  { id, members, state }: Rec<'group'>,
  point: string,
): readonly Holding[] {
  const own = listHoldings(session, point).filter(({ group }) => group === id)
  if (own.length > 0 || state === 'confirmed') return own
  const keys = membersOf(members).filter((key) => (findStandingPoint(session, key)?.id ?? key) === point)
  return keys.map((key) => ({ group: id, record: id, key }))
}

/**
 * Members leave a group: each stands alone, or they make a group of their own that knows where it came from. A group left
 * with one member does not stand any more. Throws PoolProblem where the group does not.
 */
export function takeOut(session: Session, order: TakeOutOrder, pen: Pen): readonly Change[] {
  if (order.id !== null && session.records.group.has(order.id)) return []
  const group = needGroup(session, order.group)
  const held = new Map(order.points.map((point) => [point, listHeldBy(session, group, point)]))
  const leaving = [...held].filter(([, holdings]) => holdings.length > 0).map(([point]) => point)
  const act = startAct(session, pen)
  if (leaving.length > 0 && standsInRing(act, group.id)) keepStanding(act, group.id)
  for (const holdings of held.values()) leave(act, holdings)
  if (order.id !== null) splitOff(act, getGroup(session, group.id)?.group ?? group, leaving, order.id)
  return act.changes()
}

/** The group ends, with those that went into it; the members stand alone again, and it keeps its record. */
export function dissolveGroup(session: Session, id: string, pen: Pen): readonly Change[] {
  if (!session.records.group.has(id))
    throw new PoolProblem('That group is not in the session. Nothing was changed.')
  const act = startAct(session, pen)
  if (findHead(session, id) !== id) return []
  // Also where it was so before: whoever puts it into another one in another copy is seen to disagree.
  act.set('group', id, 'joinedTo', null, headsOf(session, 'group', id, 'joinedTo'))
  act.set('group', id, 'withdrawn', true)
  return act.changes()
}
