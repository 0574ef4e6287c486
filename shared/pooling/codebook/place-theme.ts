import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { findTheme, listBelow, listThemes, type ThemeNode, themeLevels } from '#shared/session/theme-tree.ts'
import type { Act } from '#shared/session/write-changes.ts'

export type ThemePlace = { readonly parent: string | null; readonly before: string | null }

/** A theme that somebody arranges. Throws PoolProblem where it does not stand. */
export function needTheme(act: Act, id: string): ThemeNode {
  const node = findTheme(act.session(), id)
  if (node === undefined)
    throw new PoolProblem('That theme is not there any more. Choose another; nothing was changed.')
  return node
}

function childrenOf(act: Act, parent: string | null): readonly ThemeNode[] {
  return parent === null ? listThemes(act.session()) : needTheme(act, parent).children
}

function checkDepth(act: Act, parent: string | null, levels: number): void {
  const above = parent === null ? 0 : needTheme(act, parent).depth + 1
  if (above + levels > themeLevels)
    throw new PoolProblem(
      `Themes go ${themeLevels} levels deep at most. Put it further up; nothing was changed.`,
    )
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, at) => key !== '' && (at === 0 || (keys[at - 1] ?? '') < key))
}

/** Gives a theme its place among those of its parent. Where these have no places of their own yet, all get one. */
function setOrder(act: Act, id: string, { parent, before }: ThemePlace): void {
  const others = childrenOf(act, parent).filter(({ theme }) => theme.id !== id)
  const found = others.findIndex(({ theme }) => theme.id === before)
  const at = found === -1 ? others.length : found
  const keys = others.map(({ theme }) => theme.order)
  if (isSorted(keys))
    return act.set('theme', id, 'order', generateKeyBetween(keys[at - 1] ?? null, keys[at] ?? null))
  const ids = others.map(({ theme }) => theme.id).toSpliced(at, 0, id)
  const fresh = generateNKeysBetween(null, null, ids.length)
  for (const [index, each] of ids.entries()) act.set('theme', each, 'order', fresh[index] ?? '')
}

/** Puts a theme that stands in another place, with all under it. */
export function moveTheme(act: Act, id: string, place: ThemePlace): void {
  const node = needTheme(act, id)
  const below = listBelow([node])
  if (below.some(({ theme }) => theme.id === place.parent))
    throw new PoolProblem('A theme cannot stand under itself. Choose another place; nothing was changed.')
  checkDepth(act, place.parent, Math.max(...below.map(({ depth }) => depth)) - node.depth + 1)
  if (isThere(act, node, place)) return
  act.set('theme', id, 'parent', place.parent)
  setOrder(act, id, place)
}

function isThere(act: Act, { theme, parent }: ThemeNode, place: ThemePlace): boolean {
  if ((parent?.theme.id ?? null) !== place.parent) return false
  const beside = childrenOf(act, place.parent)
  const next = beside[beside.findIndex((node) => node.theme.id === theme.id) + 1]
  return place.before === theme.id || (next?.theme.id ?? null) === place.before
}

/** A new theme at a place; one that was made already stays as it is, so that sending twice changes nothing. */
export function makeTheme(act: Act, id: string, name: string, place: ThemePlace): void {
  if (act.session().records.theme.has(id)) return
  if (name.trim() === '') throw new PoolProblem('Give the theme a name; nothing was changed.')
  checkDepth(act, place.parent, 1)
  act.make('theme', { name: name.trim(), parent: place.parent }, id)
  setOrder(act, id, place)
}
