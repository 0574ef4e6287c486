import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
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
  const { point, theme } = session.records
  if (points.some((id) => !point.has(id)))
    throw new PoolProblem('One of these points is not in the session any more. Nothing was changed.')
  for (const id of groups) needGroup(session, id)
  if (Object.entries(themes).some(([id, isUnder]) => isUnder && theme.get(id)?.withdrawn !== false))
    throw new PoolProblem('That theme is not there any more. Choose another; nothing was changed.')
}

/** Files points and groups under themes within an act. Throws PoolProblem where one is not there. */
export function writeFiling(act: Act, order: FileOrder): void {
  checkThere(act.session(), order)
  for (const [theme, isUnder] of Object.entries(order.themes)) {
    for (const point of order.points) act.setMember('point', point, 'themes', theme, isUnder)
    for (const group of order.groups) act.setMember('group', group, 'themes', theme, isUnder)
  }
}

/** Files points and groups under themes, or takes them out of them, as one act. Throws PoolProblem where one is not there. */
export function fileUnder(session: Session, order: FileOrder, pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  writeFiling(act, order)
  return act.changes()
}
