import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Session } from '#shared/model/session.ts'
import { planRefile } from '#shared/pooling/codebook/refile.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'
import { findTheme, listBelow, listThemes, type ThemeNode } from '#shared/session/theme-tree.ts'

import { doInTurn } from './decisions.ts'
import { afterDialog } from './focus.ts'
import { waitUntil } from './run-acts.ts'
import { focusTheme, focusTree, isInTree } from './theme-focus.ts'
import { findPlace, type ThemePlace, type ThemeWay } from './theme-places.ts'
import { chooseTheme, openTheme, unfiled, useThemes } from './theme-store.ts'
import { t } from './theme-words.ts'

/** Does some steps as one act and says so; they are planned on the session as it is then, and can be taken back as one. */
function arrange(
  what: string,
  said: string,
  plan: (session: Session) => readonly ThemeStep[],
): Promise<boolean> {
  return doInTurn(() => {
    const session = sessionNow()
    const steps = session === null ? [] : plan(session)
    if (steps.length === 0) return null
    announce(said)
    return { what, calls: [{ kind: 'arrange', steps }] }
  })
}

function sessionNow(): Session | null {
  return useSession.getState().session
}

function nodeNow(id: string): ThemeNode | undefined {
  const session = sessionNow()
  return session === null ? undefined : findTheme(session, id)
}

function isThere(id: string): boolean {
  return nodeNow(id) !== undefined
}

export type ThemeWords = { readonly name: string; readonly label: string; readonly definition: string }

function wordSteps(id: string, words: Partial<ThemeWords>): readonly ThemeStep[] {
  return (['name', 'label', 'definition'] as const).flatMap((field) => {
    const value = words[field]
    return value === undefined ? [] : [{ kind: 'set', id, field, value } as const]
  })
}

/** Makes a theme at the end of its parent's and goes to it. */
export async function makeTheme(words: ThemeWords, parent: string | null): Promise<void> {
  const id = newId()
  const { name, ...others } = words
  const more = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''))
  const steps: readonly ThemeStep[] = [
    { kind: 'make', id, name, parent, before: null },
    ...wordSteps(id, more),
  ]
  if (parent !== null) openTheme(parent)
  if (!(await arrange(t('did.make'), t('said.made', { name }), () => steps))) return
  await waitUntil(() => isThere(id))
  chooseTheme(id)
  afterDialog(() => focusTheme(id))
}

/** Changes the words of a theme, as far as they are others. */
export function editTheme(id: string, words: ThemeWords): void {
  const theme = nodeNow(id)?.theme
  if (theme === undefined) return
  const changed = Object.fromEntries(
    Object.entries(words).filter(([field, value]) => theme[field as 'name'] !== value),
  )
  void arrange(t('did.edit'), t('did.edit'), () => wordSteps(id, changed))
}

function sayPlace(node: ThemeNode): string {
  const session = sessionNow()
  const beside = node.parent?.children ?? (session === null ? [] : listThemes(session))
  const place = beside.findIndex(({ theme }) => theme.id === node.theme.id) + 1
  const under = node.parent === null ? t('said.top') : t('said.under', { name: node.parent.theme.name })
  return t('said.moved', { name: node.theme.name, place, of: beside.length, under })
}

type Place = (session: Session) => ThemePlace | null

/** Moves a theme to a place that is found when its turn comes: it may have moved meanwhile. */
async function moveTheme(id: string, find: Place): Promise<void> {
  const isDone = await doInTurn(() => {
    const session = sessionNow()
    const place = session === null ? null : find(session)
    if (place === null) {
      announce(t('said.noPlace'), 'assertive')
      return null
    }
    if (place.parent !== null) openTheme(place.parent)
    return { what: t('did.move'), calls: [{ kind: 'arrange', steps: [{ kind: 'move', id, ...place }] }] }
  })
  const node = nodeNow(id)
  if (!isDone || node === undefined) return
  announce(sayPlace(node))
  // A row that is drawn in another place loses the keys.
  if (document.activeElement === document.body || isInTree()) focusTheme(id)
}

/** Moves a theme up, down, in or out by one. */
export function stepTheme(id: string, way: ThemeWay): void {
  void moveTheme(id, (session) => findPlace(session, id, way))
}

/** Puts a theme under another one, at the end, or at the top. */
export function moveUnder(id: string, parent: string | null): void {
  void moveTheme(id, () => ({ parent, before: null }))
}

/** Puts themes where they were dropped. */
export function dropTheme(id: string, parent: string | null, before: string | null): void {
  void moveTheme(id, () => ({ parent, before }))
}

/** One theme goes into another, which is shown then. */
export function mergeTheme(from: string, into: string): void {
  const [going, staying] = [nodeNow(from), nodeNow(into)]
  if (going === undefined || staying === undefined) return
  chooseTheme(into)
  const said = t('said.merged', { from: going.theme.name, into: staying.theme.name })
  void arrange(t('did.merge'), said, () => [{ kind: 'merge', from, into }])
  afterDialog(() => focusTheme(into))
}

/** Withdraws a theme; what stood beside it is shown then. */
export function withdrawTheme(id: string): void {
  const node = nodeNow(id)
  if (node === undefined) return
  const next = node.children[0]?.theme.id ?? node.parent?.theme.id ?? null
  chooseTheme(next)
  const said = t('said.withdrawn', { name: node.theme.name })
  void arrange(t('did.withdraw'), said, () => [{ kind: 'withdraw', id }])
  afterDialog(() => (next === null ? focusTree() : focusTheme(next)))
}

/** The themes that chosen points are taken out of: the one shown, with all under it. */
function listFrom(session: Session, chosen: string | null): ReadonlySet<string> {
  const node = chosen === null || chosen === unfiled ? undefined : findTheme(session, chosen)
  return new Set(node === undefined ? [] : listBelow([node]).map(({ theme }) => theme.id))
}

export type PointsTo =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly parent: string | null }

/** Files points under a theme, made for it where need be; unless `stays` they leave the one that is shown. */
export function filePoints(points: readonly string[], to: PointsTo, stays: boolean): void {
  const session = sessionNow()
  if (session === null || points.length === 0) return
  const id = to.kind === 'known' ? to.id : newId()
  const name = to.kind === 'known' ? (findTheme(session, id)?.theme.name ?? '') : to.name
  const { chosen } = useThemes.getState()
  const made: readonly ThemeStep[] =
    to.kind === 'new' ? [{ kind: 'make', id, name: to.name, parent: to.parent, before: null }] : []
  const count = points.length
  void arrange(
    t(stays ? 'did.also' : 'did.refile', { count }),
    t(stays ? 'said.also' : 'said.refiled', { count, name }),
    (now) => [...made, ...planRefile(now, points, stays ? new Set() : listFrom(now, chosen), id)],
  )
}

/** Takes points out of the theme that is shown. */
export function takePointsOut(points: readonly string[]): void {
  const session = sessionNow()
  const { chosen } = useThemes.getState()
  if (session === null || chosen === null) return
  const count = points.length
  const name = findTheme(session, chosen)?.theme.name ?? ''
  void arrange(t('did.takeOut', { count }), t('said.takenOut', { count, name }), (now) =>
    planRefile(now, points, listFrom(now, chosen), null),
  )
}
