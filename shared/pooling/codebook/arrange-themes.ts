import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { writeFiling } from '#shared/pooling/file-under.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { findStandingTheme, listBelow, type ThemeNode } from '#shared/session/theme-tree.ts'
import { type Act, headsOf, type Pen, startAct } from '#shared/session/write-changes.ts'

import { makeTheme, moveTheme, needTheme } from './place-theme.ts'
import type { ThemeStep } from './theme-steps.ts'

function moveChildren(act: Act, node: ThemeNode, parent: string | null, before: string | null): void {
  for (const { theme } of node.children) moveTheme(act, theme.id, { parent, before })
}

/** Its sub-themes take its place, and its points count under the theme above, where there is one. */
function withdrawTheme(act: Act, id: string): void {
  const theme = act.session().records.theme.get(id)
  if (theme?.withdrawn === true && theme.joinedTo === null) return
  const node = needTheme(act, id)
  moveChildren(act, node, node.parent?.theme.id ?? null, id)
  // Also where it was so before: whoever puts it into another one in another copy is seen to disagree.
  act.set('theme', id, 'joinedTo', null, headsOf(act.session(), 'theme', id, 'joinedTo'))
  act.set('theme', id, 'withdrawn', true)
}

/** What is filed under it stays so, and counts where it went: taking this back undoes nothing else. */
function mergeThemes(act: Act, from: string, into: string): void {
  if (from !== into && findStandingTheme(act.session(), from) === into) return
  const [going, staying] = [needTheme(act, from), needTheme(act, into)]
  if (listBelow([going]).includes(staying))
    throw new PoolProblem(
      'A theme cannot go into itself or into one of its own sub-themes. Choose another; nothing was changed.',
    )
  moveChildren(act, going, into, null)
  for (const field of ['label', 'definition'] as const)
    if (staying.theme[field].trim() === '') act.set('theme', into, field, going.theme[field])
  act.set('theme', from, 'joinedTo', into)
  act.set('theme', from, 'withdrawn', true)
  if (staying.theme.joinedTo === null) act.confirm('theme', into, 'withdrawn')
}

function setField(act: Act, { id, field, value }: Extract<ThemeStep, { kind: 'set' }>): void {
  needTheme(act, id)
  if (field === 'name' && value.trim() === '')
    throw new PoolProblem('A theme needs a name. Withdraw it if it is to go; nothing was changed.')
  act.set('theme', id, field, value)
}

function takeStep(act: Act, step: ThemeStep): void {
  switch (step.kind) {
    case 'make':
      return makeTheme(act, step.id, step.name, step)
    case 'set':
      return setField(act, step)
    case 'move':
      return moveTheme(act, step.id, step)
    case 'withdraw':
      return withdrawTheme(act, step.id)
    case 'merge':
      return mergeThemes(act, step.from, step.into)
    case 'file':
      return writeFiling(act, step)
  }
}

/** Makes, renames, moves, withdraws and merges themes and files points under them, as one act. Throws PoolProblem where a step cannot be taken. */
export function arrangeThemes(session: Session, steps: readonly ThemeStep[], pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  for (const step of steps) takeStep(act, step)
  return act.changes()
}
