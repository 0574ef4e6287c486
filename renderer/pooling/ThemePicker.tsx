import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { findTheme, listBelow, type ThemeNode } from '#shared/session/theme-tree.ts'

import { findThemes } from './find-themes.ts'
import { afterDialog } from './focus.ts'
import { type Pick, PickDialog } from './PickDialog.tsx'
import { filePoints, mergeTheme, moveUnder, type PointsTo } from './theme-acts.ts'
import { focusPoints, focusTheme } from './theme-focus.ts'
import { closeThemeDialog, unfiled, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'

const toMake = 'make'
const toMakeBelow = 'make below'
const atTop = 'top'

function pickOf(node: ThemeNode, here: string | null): Pick {
  const id = node.theme.id
  const above = node.path.slice(0, -1).join(' › ')
  const note = id === here ? t('pick.here') : above
  return { id, label: node.theme.name, ...(note !== '' && { note }) }
}

/** The theme that a new one is likely to belong to: the one shown, or the one above it where it has none below. */
function findHome(session: Session, chosen: string | null): ThemeNode | null {
  const node = chosen === null || chosen === unfiled ? undefined : findTheme(session, chosen)
  if (node === undefined) return null
  return node.children.length > 0 ? node : node.parent
}

type PickThemeForPointsProps = { readonly points: readonly string[]; readonly stays: boolean }

/** Files the chosen points: type to find a theme or to make one, and Enter. */
export function PickThemeForPoints({ points, stays }: PickThemeForPointsProps) {
  const session = useSession((state) => state.session)
  const chosen = useThemes((state) => state.chosen)
  if (session === null) return null
  const home = findHome(session, chosen)
  const find = (text: string): readonly Pick[] => {
    const found = findThemes(session, text).map((node) => pickOf(node, chosen))
    const isKnown = found.some(({ label }) => label.toLowerCase() === text.toLowerCase())
    if (text === '' || isKnown) return found
    return [
      ...found,
      ...(home === null
        ? []
        : [{ id: toMakeBelow, label: t('pick.makeBelow', { parent: home.theme.name, name: text }) }]),
      { id: toMake, label: t('pick.make', { name: text }) },
    ]
  }
  const onPick = (id: string, name: string): void => {
    const parent = id === toMakeBelow ? (home?.theme.id ?? null) : null
    const to: PointsTo =
      id === toMake || id === toMakeBelow ? { kind: 'new', name, parent } : { kind: 'known', id }
    filePoints(points, to, stays)
  }
  return (
    <PickDialog
      title={t(stays ? 'pick.also' : 'pick.refile', { count: points.length })}
      hint={t('pick.hint')}
      empty={t('pick.none')}
      find={find}
      onPick={onPick}
      onClose={() => {
        closeThemeDialog()
        afterDialog(focusPoints)
      }}
    />
  )
}

type PickOtherThemeProps = { readonly theme: string; readonly does: 'merge' | 'move' }

/** Merges a theme into another one, or puts it under another one: type to find that one, and Enter. */
export function PickOtherTheme({ theme, does }: PickOtherThemeProps) {
  const session = useSession((state) => state.session)
  const node = session === null ? undefined : findTheme(session, theme)
  if (session === null || node === undefined) return null
  const inside = new Set(listBelow([node]).map((below) => below.theme.id))
  const find = (text: string): readonly Pick[] => {
    const found = findThemes(session, text)
      .filter((other) => !inside.has(other.theme.id))
      .map((other) => pickOf(other, node.parent?.theme.id ?? null))
    return does === 'move' && text === '' ? [{ id: atTop, label: t('pick.top') }, ...found] : found
  }
  const onPick = (id: string): void => {
    if (does === 'merge') mergeTheme(theme, id)
    else moveUnder(theme, id === atTop ? null : id)
  }
  return (
    <PickDialog
      title={t(`pick.${does}`, { name: node.theme.name })}
      hint={t('pick.findHint')}
      empty={t('pick.none')}
      find={find}
      onPick={onPick}
      onClose={() => {
        closeThemeDialog()
        afterDialog(() => focusTheme(theme))
      }}
    />
  )
}
