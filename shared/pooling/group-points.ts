import type { Change } from '#shared/model/change.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { type Holding, listHoldings } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { type Act, headsOf, type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup, needPoints, pointsOfGroup, sharedTopic } from './check-decision.ts'
import { dropApart, keepStanding, leaveOthers } from './join-group.ts'
import { PoolProblem } from './pool-problem.ts'

/** A group as it is decided. */
export type GroupOrder = {
  readonly id: string
  readonly points: readonly string[]
  /** The member whose words stand for it; null where `wording` is somebody's own. */
  readonly wordingFrom: string | null
  readonly wording: string
  /** The reason that was shown. */
  readonly reason: string
}

/** A member's words are never copied: they stay where they are, so that they change and go with it. */
export function chooseWords(
  points: readonly Rec<'point'>[],
  from: string | null,
  wording: string,
): Pick<Fields<'group'>, 'wording' | 'wordingFrom'> {
  const member = points.find(({ id, text }) => (from === null ? text === wording : id === from))
  if (from !== null && member === undefined)
    throw new PoolProblem('The words are of a point that is not in this group. Nothing was changed.')
  const own = wording.trim()
  if (member === undefined && own !== '') return { wording: own, wordingFrom: null }
  return { wording: '', wordingFrom: member?.id ?? points[0]?.id ?? null }
}

function membersFrom(points: readonly { readonly id: string }[]): Record<string, boolean> {
  return Object.fromEntries(points.map(({ id }) => [id, true]))
}

/** What was put off is decided: the record becomes the group. Said of every member, also where it was so before: another copy may decide otherwise. */
function confirm(act: Act, later: Rec<'group'>, group: Partial<Fields<'group'>>): void {
  const { members = {}, wording = '', wordingFrom = null, reason = '' } = group
  act.set('group', later.id, 'state', 'confirmed')
  act.set('group', later.id, 'withdrawn', false)
  act.set('group', later.id, 'wording', wording)
  act.set('group', later.id, 'wordingFrom', wordingFrom)
  if (reason !== '') act.set('group', later.id, 'reason', reason)
  for (const id of new Set([...membersOf(later.members), ...Object.keys(members)]))
    act.setMember(
      'group',
      later.id,
      'members',
      id,
      members[id] === true,
      headsOf(act.session(), 'group', later.id, 'members', id),
    )
}

function putTogether(act: Act, order: GroupOrder): readonly Rec<'point'>[] {
  const known = act.session().records.group.get(order.id)
  if (known?.state === 'confirmed') return []
  const points = needPoints(act.session(), order.points)
  if (points.length < 2)
    throw new PoolProblem('A group takes two points or more. Choose another one; nothing was changed.')
  const group = {
    members: membersFrom(points),
    ...chooseWords(points, order.wordingFrom, order.wording),
    topic: sharedTopic(points),
    reason: order.reason,
    state: 'confirmed',
  } as const
  if (known === undefined) act.make('group', group, order.id)
  else confirm(act, known, group)
  return points
}

/**
 * The same point: one group, or many, as one act. Members that stood in another group leave it; a group whose id was
 * decided already stays as it is, so sending twice changes nothing. Throws PoolProblem where one cannot be made.
 */
export function groupPoints(session: Session, orders: readonly GroupOrder[], pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  const newly = new Map<string, string>()
  const holdingsOf = (point: string): readonly Holding[] => {
    const group = newly.get(point)
    const fresh = group === undefined ? [] : [{ group, record: group, key: point }]
    return [...listHoldings(session, point), ...fresh]
  }
  for (const order of orders) {
    const ids = putTogether(act, order).map(({ id }) => id)
    leaveOthers(act, order.id, ids, holdingsOf)
    for (const id of ids) newly.set(id, order.id)
    if (ids.length > 0) dropApart(act, new Set(ids))
  }
  return act.changes()
}

/** More points for a group; they leave the groups they stood in. Throws PoolProblem where one is not there. */
export function addToGroup(
  session: Session,
  { group, points }: { readonly group: string; readonly points: readonly string[] },
  pen: Pen,
): readonly Change[] {
  const there = needGroup(session, group)
  if (there.state !== 'confirmed')
    throw new PoolProblem('That group was not accepted yet. Accept it first; nothing was changed.')
  const ids = needPoints(session, points).map(({ id }) => id)
  const act = startAct(session, pen)
  const isHeld = (point: string): boolean =>
    listHoldings(session, point).some((holding) => holding.group === group)
  for (const id of ids) if (!isHeld(id)) act.setMember('group', group, 'members', id, true)
  leaveOthers(act, group, ids, (point) => listHoldings(session, point))
  dropApart(act, new Set([...pointsOfGroup(session, there), ...ids]))
  if (act.changes().length > 0) keepStanding(act, group)
  return act.changes()
}
