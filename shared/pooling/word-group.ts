import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { fieldKey } from '#shared/session/apply-change.ts'
import { listFamilies } from '#shared/session/group-families.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup, pointsOfGroup } from './check-decision.ts'
import { chooseWords } from './group-points.ts'
import { PoolProblem } from './pool-problem.ts'

/** Other words for a group: a member's (`from`), or somebody's own. Throws PoolProblem where there are none. */
export function wordGroup(
  session: Session,
  order: { readonly group: string; readonly wording: string; readonly from: string | null },
  pen: Pen,
): readonly Change[] {
  const group = needGroup(session, order.group)
  if (order.from === null && order.wording.trim() === '')
    throw new PoolProblem('Give the group some words, or choose those of a member.')
  const points = pointsOfGroup(session, group).flatMap((id) => session.records.point.get(id) ?? [])
  const { wording, wordingFrom } = chooseWords(
    points.filter(({ withdrawn }) => !withdrawn),
    order.from,
    order.wording,
  )
  const act = startAct(session, pen)
  act.set('group', order.group, 'wordingFrom', wordingFrom)
  act.set('group', order.group, 'wording', wording)
  return act.changes()
}

/** Puts a star on a group, or takes it off it and those that went into it. */
export function starGroup(
  session: Session,
  { group, starred }: { readonly group: string; readonly starred: boolean },
  pen: Pen,
): readonly Change[] {
  needGroup(session, group)
  const act = startAct(session, pen)
  const family = listFamilies(session).get(group) ?? []
  if (starred) act.set('group', group, 'starred', true)
  else for (const { id } of family) act.set('group', id, 'starred', false)
  return act.changes()
}

/** Who wrote a pooled wording; null where a member's own words stand for the group. */
export function findWordingAuthor(session: Session, id: string): string | null {
  const group = session.records.group.get(id)
  if (group === undefined || group.wording.trim() === '') return null
  return session.heads.get(fieldKey(id, 'wording'))?.at(-1)?.by ?? group.made.by
}
