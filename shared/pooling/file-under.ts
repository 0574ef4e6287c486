import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { type Family, listFamilies } from '#shared/session/group-families.ts'
import { membersOf } from '#shared/session/list.ts'
import { listStoodFor } from '#shared/session/standing-point.ts'
import { findStandingTheme } from '#shared/session/theme-tree.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { needGroup } from './check-decision.ts'
import { PoolProblem } from './pool-problem.ts'

export type FileOrder = {
  readonly points: readonly string[]
  readonly groups: readonly string[]
  /** Under which themes they are to stand, and under which not; others stay as they are. */
  readonly themes: Readonly<Record<string, boolean>>
}

function checkThere(session: Session, { points, groups, themes }: FileOrder): void {
  const { point } = session.records
  if (points.some((id) => !point.has(id)))
    throw new PoolProblem('One of these points is not in the session any more. Nothing was changed.')
  for (const id of groups) needGroup(session, id)
  if (Object.entries(themes).some(([id, isUnder]) => isUnder && findStandingTheme(session, id) !== id))
    throw new PoolProblem('That theme is not there any more. Choose another; nothing was changed.')
}

type Filed = { readonly id: string; readonly themes: Readonly<Record<string, boolean>> }

/** Takes something out of a theme, and of those that went into it. */
function takeFrom(act: Act, entity: 'point' | 'group', { id, themes }: Filed, theme: string): void {
  for (const own of membersOf(themes))
    if (own === theme || findStandingTheme(act.session(), own) === theme)
      act.setMember(entity, id, 'themes', own, false)
}

/** Whoever files something says that both stand: where another copy ends one of them meanwhile, they are seen to disagree. */
function sayStanding(act: Act, entity: 'group' | 'theme', id: string): void {
  if (act.session().records[entity].get(id)?.joinedTo === null) act.confirm(entity, id, 'withdrawn')
}

/** Files points and groups under themes within an act. Throws PoolProblem where one is not there. */
export function writeFiling(act: Act, order: FileOrder): void {
  const before = act.session()
  checkThere(before, order)
  const families: readonly Family[] = order.groups.flatMap((id) => {
    const family = listFamilies(before).get(id)
    return family === undefined ? [] : [family]
  })
  for (const [theme, isUnder] of Object.entries(order.themes)) {
    if (isUnder) {
      const written = act.changes().length
      for (const point of order.points) act.setMember('point', point, 'themes', theme, true)
      for (const group of order.groups) {
        if (before.records.group.get(group)?.themes[theme] === true) continue
        act.setMember('group', group, 'themes', theme, true)
        sayStanding(act, 'group', group)
      }
      if (act.changes().length > written) sayStanding(act, 'theme', theme)
    } else {
      for (const id of order.points) {
        const point = before.records.point.get(id)
        const all = point === undefined ? [] : listStoodFor(before, point)
        for (const one of all) takeFrom(act, 'point', one, theme)
      }
      for (const group of families.flat()) takeFrom(act, 'group', group, theme)
    }
  }
}

/** Files points and groups under themes, or takes them out of them, as one act. Throws PoolProblem where one is not there. */
export function fileUnder(session: Session, order: FileOrder, pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  writeFiling(act, order)
  return act.changes()
}
