import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { writeFiling } from '#shared/pooling/file-under.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { listBelow, type ThemeNode } from '#shared/session/theme-tree.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { makeTheme, moveTheme, needTheme } from './place-theme.ts'
import type { ThemeStep } from './theme-steps.ts'

/** What is filed under a theme, by itself or as a group; withdrawn points too, so that they come back where they were. */
function filedUnder({ records }: Session, theme: string) {
  const isFiled = ({ themes }: { readonly themes: Readonly<Record<string, boolean>> }): boolean =>
    themes[theme] === true
  return {
    points: [...records.point.filter(isFiled).keys()],
    groups: [...records.group.filter(isFiled).keys()],
  }
}

/** Files everything of one theme under another too, or instead. */
function refile(act: Act, from: string, into: string, stays: boolean): void {
  const { points, groups } = filedUnder(act.session(), from)
  for (const id of points) {
    act.setMember('point', id, 'themes', into, true)
    if (!stays) act.setMember('point', id, 'themes', from, false)
  }
  for (const id of groups) {
    act.setMember('group', id, 'themes', into, true)
    if (!stays) act.setMember('group', id, 'themes', from, false)
  }
}

function moveChildren(act: Act, node: ThemeNode, parent: string | null, before: string | null): void {
  for (const { theme } of node.children) moveTheme(act, theme.id, { parent, before })
}

/** Its sub-themes take its place, and its points go to the theme above, where there is one. */
function withdrawTheme(act: Act, id: string): void {
  if (act.session().records.theme.get(id)?.withdrawn === true) return
  const node = needTheme(act, id)
  const parent = node.parent?.theme.id ?? null
  moveChildren(act, node, parent, id)
  if (parent !== null) refile(act, id, parent, true)
  act.set('theme', id, 'withdrawn', true)
}

function mergeThemes(act: Act, from: string, into: string): void {
  const gone = act.session().records.theme.get(from)
  if (gone?.withdrawn === true && gone.joinedTo === into) return
  const [going, staying] = [needTheme(act, from), needTheme(act, into)]
  if (listBelow([going]).includes(staying))
    throw new PoolProblem(
      'A theme cannot go into itself or into one of its own sub-themes. Choose another; nothing was changed.',
    )
  refile(act, from, into, false)
  moveChildren(act, going, into, null)
  for (const field of ['label', 'definition'] as const)
    if (staying.theme[field].trim() === '') act.set('theme', into, field, going.theme[field])
  act.set('theme', from, 'joinedTo', into)
  act.set('theme', from, 'withdrawn', true)
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
