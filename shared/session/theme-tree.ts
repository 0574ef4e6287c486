import type { Rec, Session } from '#shared/model/session.ts'

import { followJoined } from './follow-joined.ts'
import { compareOrder, membersOf } from './list.ts'
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
/** A theme and what it stands under. */
export type Nested = Rec<'theme'> & { readonly under: string | null }

function aboveOf({ records }: Session, { joinedTo, parent }: Rec<'theme'>): Rec<'theme'> | undefined {
  return records.theme.get(joinedTo ?? parent ?? '')
}

/**
 * The theme that stands for one: itself, the one it was put into, or the one above it where it was withdrawn. Null where there
 * is none. So what another copy filed under it meanwhile is not lost.
 */
export function findStandingTheme(session: Session, id: string | null): string | null {
  const theme = id === null ? undefined : session.records.theme.get(id)
  return theme === undefined ? null : (followJoined(theme, (at) => aboveOf(session, at))?.id ?? null)
}

/** The themes that stand for those something is filed under, each once. */
export function listStandingFor(
  session: Session,
  themes: Readonly<Record<string, boolean>>,
): readonly string[] {
  const ids = membersOf(themes)
  if (ids.length === 0) return ids
  return [...new Set(ids.flatMap((id) => findStandingTheme(session, id) ?? []))]
}

/** The themes that stand, in order. */
export const listStandingThemes: (session: Session) => readonly Rec<'theme'>[] = rememberBy(
  ['theme'],
  (session) =>
    [...session.records.theme.values()]
      .filter(({ id, withdrawn }) => !withdrawn || findStandingTheme(session, id) === id)
      .toSorted(compareOrder),
)

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

/** The themes that stand, each under the one it belongs to now. */
export function nestThemes(session: Session): Nesting<Nested> {
  return nestItems(
    listStandingThemes(session).map((theme) => ({
      ...theme,
      under: findStandingTheme(session, theme.parent),
    })),
  )
}

const readTree = rememberBy(['theme'], (session): Tree => growTree(nestThemes(session)))

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
