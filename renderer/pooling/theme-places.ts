import type { Session } from '#shared/model/session.ts'
import { findTheme, listThemes, type ThemeNode } from '#shared/session/theme-tree.ts'

export type ThemeWay = 'up' | 'down' | 'in' | 'out'
export type ThemePlace = { readonly parent: string | null; readonly before: string | null }

function idOf(node: ThemeNode | null | undefined): string | null {
  return node?.theme.id ?? null
}

function besides(session: Session, node: ThemeNode): readonly ThemeNode[] {
  return node.parent?.children ?? listThemes(session)
}

/** The place one step away; null where there is none that way. */
export function findPlace(session: Session, id: string, way: ThemeWay): ThemePlace | null {
  const node = findTheme(session, id)
  if (node === undefined) return null
  const beside = besides(session, node)
  const at = beside.indexOf(node)
  const parent = idOf(node.parent)
  switch (way) {
    case 'up':
      return at === 0 ? null : { parent, before: idOf(beside[at - 1]) }
    case 'down':
      return at === beside.length - 1 ? null : { parent, before: idOf(beside[at + 2]) }
    case 'in':
      return at === 0 ? null : { parent: idOf(beside[at - 1]), before: null }
    case 'out': {
      if (node.parent === null) return null
      const above = besides(session, node.parent)
      return { parent: idOf(node.parent.parent), before: idOf(above[above.indexOf(node.parent) + 1]) }
    }
  }
}

/** The place that something was dropped at: on a theme it goes under it, between two it stands there. */
export function placeOfDrop(
  session: Session,
  { key, position }: { readonly key: string; readonly position: 'before' | 'on' | 'after' },
): ThemePlace | null {
  const node = findTheme(session, key)
  if (node === undefined) return null
  if (position === 'on') return { parent: key, before: null }
  if (position === 'before') return { parent: idOf(node.parent), before: key }
  const beside = besides(session, node)
  return { parent: idOf(node.parent), before: idOf(beside[beside.indexOf(node) + 1]) }
}
