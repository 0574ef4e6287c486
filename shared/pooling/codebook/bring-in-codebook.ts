import { generateNKeysBetween } from 'fractional-indexing'

import type { Change } from '#shared/model/change.ts'
import type { BroughtCodebook, BroughtTheme } from '#shared/model/codebook.ts'
import type { Session } from '#shared/model/session.ts'
import { themesOf } from '#shared/session/filed.ts'
import { findTheme, listThemes, themeLevels, walkThemes } from '#shared/session/theme-tree.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { sayBrought } from './say-brought.ts'

const mostName = 2_000
const mostWords = 200_000

/** What bringing in a codebook does, by the names of the themes. */
export type Brought = {
  readonly added: string[][]
  readonly known: string[][]
  /** Known themes whose label or definition the file has otherwise; the session's stand. */
  readonly differing: string[][]
  /** Themes that stood too deep, and names and definitions that were too long. */
  deep: number
  cut: number
  coded: number
}

/** Two paths are the same whatever the case and spacing of their names. */
function keyOf(path: readonly string[]): string {
  return path.map((name) => name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()).join('\n')
}

type Bringing = {
  readonly act: Act
  readonly byPath: Map<string, string>
  readonly made: Set<string>
  /** The last order key under each parent, where they have keys. */
  readonly last: Map<string | null, string | null>
  readonly brought: Brought
}

function fit(bringing: Bringing, text: string, most: number): string {
  if (text.length <= most) return text
  bringing.brought.cut += 1
  return text.slice(0, most).toWellFormed()
}

/** The next place at the end of a parent's themes; none where these stand in the order they came. */
function nextKey({ act, last }: Bringing, parent: string | null): string {
  if (!last.has(parent)) {
    const session = act.session()
    const beside = parent === null ? listThemes(session) : (findTheme(session, parent)?.children ?? [])
    const keys = beside.map(({ theme }) => theme.order)
    last.set(parent, keys.some((key) => key === '') ? '' : (keys.toSorted().at(-1) ?? null))
  }
  const before = last.get(parent) ?? null
  if (before === '') return ''
  const [key = ''] = generateNKeysBetween(before, null, 1)
  last.set(parent, key)
  return key
}

function make(bringing: Bringing, path: readonly string[], from?: BroughtTheme): string {
  const { act, byPath, brought } = bringing
  const parent = path.length === 1 ? null : findOrMake(bringing, path.slice(0, -1))
  const id = act.make('theme', {
    name: path.at(-1) ?? '',
    parent,
    label: fit(bringing, from?.label ?? '', mostName),
    definition: fit(bringing, from?.definition ?? '', mostWords),
    order: nextKey(bringing, parent),
  })
  byPath.set(keyOf(path), id)
  bringing.made.add(id)
  brought.added.push([...path])
  return id
}

function findOrMake(bringing: Bringing, path: readonly string[]): string {
  return bringing.byPath.get(keyOf(path)) ?? make(bringing, path)
}

/** What is empty here is filled; where both say something, the session's words stand. */
function fillIn(bringing: Bringing, id: string, theme: BroughtTheme): void {
  const { act, brought } = bringing
  const here = act.session().records.theme.get(id)
  if (here === undefined) return
  let isOther = false
  for (const [field, most] of [
    ['label', mostName],
    ['definition', mostWords],
  ] as const) {
    if (here[field] === '' && theme[field] !== '')
      act.set('theme', id, field, fit(bringing, theme[field], most))
    else isOther ||= theme[field] !== '' && theme[field] !== here[field]
  }
  if (isOther) brought.differing.push([...theme.path])
}

function fitPath(bringing: Bringing, path: readonly string[]): readonly string[] {
  const names = path.map((name) => fit(bringing, name, mostName))
  if (names.length <= themeLevels) return names
  bringing.brought.deep += 1
  return [...names.slice(0, themeLevels - 1), names.at(-1) ?? '']
}

function take(bringing: Bringing, theme: BroughtTheme): string {
  const { act, byPath, brought } = bringing
  const path = fitPath(bringing, theme.path)
  const own = theme.own === null ? undefined : findTheme(act.session(), theme.own)
  const id = own?.theme.id ?? byPath.get(keyOf(path))
  if (id === undefined) return make(bringing, path, theme)
  byPath.set(keyOf(path), id)
  if (!bringing.made.has(id)) brought.known.push([...(own?.path ?? path)])
  fillIn(bringing, id, theme)
  return id
}

function file(
  { act, brought }: Bringing,
  codings: readonly { readonly point: string; readonly theme: string }[],
): void {
  const before = act.session()
  const done = new Set<string>()
  for (const { point, theme } of codings) {
    const there = before.records.point.get(point)
    if (there === undefined || there.withdrawn || done.has(`${point} ${theme}`)) continue
    if (themesOf(before, there).includes(theme)) continue
    act.setMember('point', point, 'themes', theme, true)
    done.add(`${point} ${theme}`)
  }
  brought.coded = done.size
}

/**
 * The changes that bring a codebook into a session as one act. A theme is known by its path, whatever the capitals, and stays as
 * it is but for what is empty; nothing is ever taken out. Bringing the same file in again changes nothing.
 */
export function bringInCodebook(
  session: Session,
  { themes, codings, said }: BroughtCodebook,
  pen: Pen,
): {
  readonly changes: readonly Change[]
  readonly added: number
  readonly known: number
  readonly coded: number
  readonly said: readonly string[]
} {
  const brought: Brought = { added: [], known: [], differing: [], deep: 0, cut: 0, coded: 0 }
  const byPath = new Map<string, string>()
  for (const { path, theme } of walkThemes(session))
    if (!byPath.has(keyOf(path))) byPath.set(keyOf(path), theme.id)
  const act = startAct(session, pen)
  const bringing: Bringing = { act, byPath, made: new Set(), last: new Map(), brought }
  const ids = themes.map((theme) => take(bringing, theme))
  file(
    bringing,
    codings
      .map(({ point, theme }) => ({ point, theme: ids[theme] ?? '' }))
      .filter(({ theme }) => theme !== ''),
  )
  return {
    changes: act.changes(),
    added: brought.added.length,
    known: brought.known.length,
    coded: brought.coded,
    said: [...sayBrought(brought), ...said],
  }
}
