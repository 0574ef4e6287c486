import type { Rec, Session } from '#shared/model/session.ts'

import { listAll } from './list.ts'
import { nestItems, type Nesting } from './nest.ts'
import { rememberBy } from './remember-by.ts'

/** A theme in its place. */
export type ThemeNode = {
  readonly theme: Rec<'theme'>
  /** The names from the top theme down to this one. */
  readonly path: readonly string[]
  /** 0 for a top theme. */
  readonly depth: number
  readonly parent: ThemeNode | null
  readonly children: readonly ThemeNode[]
}

/** How many levels of themes there are at most. */
export const themeLevels = 8

type Tree = { readonly roots: readonly ThemeNode[]; readonly all: ReadonlyMap<string, ThemeNode> }
type Nested = Rec<'theme'> & { readonly under: string | null }

/**
 * The theme that stands for one: itself, the one it was put into, or the one above it where it was withdrawn. Null where there
 * is none. So what another copy filed under it meanwhile is not lost.
 */
export function findStandingTheme({ records }: Session, id: string | null): string | null {
  const met = new Set<string>()
  for (let at = id; at !== null && !met.has(at);) {
    met.add(at)
    const theme: Rec<'theme'> | undefined = records.theme.get(at)
    if (theme === undefined) return null
    if (!theme.withdrawn) return at
    at = theme.joinedTo ?? theme.parent
  }
  return null
}

function growTree({ roots, under }: Nesting<Nested>): Tree {
  const all = new Map<string, ThemeNode>()
  const grow = (theme: Nested, parent: ThemeNode | null): ThemeNode => {
    const children: ThemeNode[] = []
    const path = [...(parent?.path ?? []), theme.name]
    const node = { theme, path, depth: path.length - 1, parent, children }
    all.set(theme.id, node)
    for (const child of under.get(theme.id) ?? []) children.push(grow(child, node))
    return node
  }
  return { roots: roots.map((theme) => grow(theme, null)), all }
}

const readTree = rememberBy(['theme'], (session): Tree => {
  const themes = listAll(session, 'theme')
  return growTree(
    nestItems(themes.map((theme) => ({ ...theme, under: findStandingTheme(session, theme.parent) }))),
  )
})

/** The top themes in order, with all that stands under them. */
export function listThemes(session: Session): readonly ThemeNode[] {
  return readTree(session).roots
}

/** Every theme, each before those under it. */
export function walkThemes(session: Session): readonly ThemeNode[] {
  return listBelow(listThemes(session))
}

/** These themes and all under them, each before those under it. */
export function listBelow(nodes: readonly ThemeNode[]): readonly ThemeNode[] {
  return nodes.flatMap((node) => [node, ...listBelow(node.children)])
}

/** A theme in its place; undefined where it is withdrawn or was never there. */
export function findTheme(session: Session, id: string): ThemeNode | undefined {
  return readTree(session).all.get(id)
}
