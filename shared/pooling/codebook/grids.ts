import type { Rec, Session } from '#shared/model/session.ts'
import { listMentions, type Mention } from '#shared/pooling/mentions.ts'
import { themesOf } from '#shared/session/filed.ts'
import { listAll } from '#shared/session/list.ts'
import { labelByCode } from '#shared/session/person-labels.ts'
import { nameTable } from '#shared/session/points.ts'
import { rememberBy } from '#shared/session/remember-by.ts'
import { findTheme, type ThemeNode, walkThemes } from '#shared/session/theme-tree.ts'

import { type Count, countMentions } from './count-themes.ts'

export type GridKind = 'themes-by-table' | 'people-by-theme' | 'topics-by-table'

/** A row or a column. */
export type GridLine = {
  readonly id: string
  readonly name: string
  /** The whole way down to a sub-theme; the name itself elsewhere. */
  readonly path: readonly string[]
}

/** What was said where a row and a column meet: never nothing. */
export type GridCell = Count & { readonly points: readonly string[] }

export type Grid = {
  readonly rows: readonly GridLine[]
  readonly columns: readonly GridLine[]
  /** Undefined where nothing was said. */
  readonly cellAt: (row: string, column: string) => GridCell | undefined
  /** Everything in a row, or in a column, each mention once. */
  readonly rowTotal: (row: string) => GridCell | undefined
  readonly columnTotal: (column: string) => GridCell | undefined
  /** Everything in the grid. */
  readonly total: () => GridCell | undefined
}

/** The line for what is not known: no table, no topic, nobody told apart. */
export const unknownLine = ''

type Said = { readonly mention: Mention; readonly point: Rec<'point'> }
/** The lines of one side, and those that something said falls into. */
type Side = {
  readonly lines: readonly GridLine[]
  readonly linesOf: (said: Said) => readonly string[]
}

function line(id: string, name: string): GridLine {
  return { id, name, path: [name] }
}

function tableSide(session: Session): Side {
  const lines = listAll(session, 'table').map((table) => line(table.id, nameTable(table)))
  const known = new Set(lines.map(({ id }) => id))
  const named = (id: string | null): string => (id !== null && known.has(id) ? id : unknownLine)
  return { lines, linesOf: ({ mention }) => [named(mention.table)] }
}

function topicSide(session: Session): Side {
  const lines = listAll(session, 'topic').map(({ id, title }) => line(id, title))
  const known = new Set(lines.map(({ id }) => id))
  return {
    lines,
    linesOf: ({ point: { topic } }) => [topic !== null && known.has(topic) ? topic : unknownLine],
  }
}

/** Only those of whom something is known to have been said: a list of everybody who came would bury them. */
function peopleSide(session: Session, said: readonly Said[]): Side {
  const labels = labelByCode(session)
  const spoke = new Set(said.map(({ mention }) => mention.person))
  const lines = [...labels].filter(([id]) => spoke.has(id)).map(([id, label]) => line(id, label))
  const sorted = lines.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }))
  return {
    lines: sorted,
    linesOf: ({ mention: { person } }) => [person !== null && labels.has(person) ? person : unknownLine],
  }
}

function lineOfTheme({ theme, path }: ThemeNode): GridLine {
  return { id: theme.id, name: theme.name, path }
}

function themesAndAbove(session: Session, point: Rec<'point'>): readonly string[] {
  const found = new Set<string>()
  for (const id of themesOf(session, point))
    for (let node = findTheme(session, id) ?? null; node !== null; node = node.parent)
      found.add(node.theme.id)
  return [...found]
}

/** Themes with all that stands under them. */
function themeSide(session: Session): Side {
  return {
    lines: walkThemes(session).map(lineOfTheme),
    linesOf: ({ point }) => themesAndAbove(session, point),
  }
}

/** Each theme for itself: those with no themes under them, and those that hold points of their own. */
function subThemeSide(session: Session, said: readonly Said[]): Side {
  const held = new Set(said.flatMap(({ point }) => themesOf(session, point)))
  const nodes = walkThemes(session).filter(
    ({ theme, children }) => children.length === 0 || held.has(theme.id),
  )
  return { lines: nodes.map(lineOfTheme), linesOf: ({ point }) => themesOf(session, point) }
}

function cellOf(said: ReadonlySet<Mention>): GridCell {
  const mentions = [...said]
  return { ...countMentions(mentions), points: [...new Set(mentions.map(({ point }) => point))] }
}

function isUsed(lines: Iterable<readonly string[]>): boolean {
  for (const ids of lines) if (ids.includes(unknownLine)) return true
  return false
}

function put(cells: Map<string, Set<Mention>>, key: string, mention: Mention): void {
  const there = cells.get(key)
  if (there === undefined) cells.set(key, new Set([mention]))
  else there.add(mention)
}

function cross(rows: Side, columns: Side, said: readonly Said[]): Grid {
  const cells = new Map<string, Set<Mention>>()
  const placed = said.map((one) => ({ ...one, rows: rows.linesOf(one), columns: columns.linesOf(one) }))
  const inside = placed.filter((one) => one.rows.length > 0 && one.columns.length > 0)
  for (const one of inside) {
    put(cells, 'all', one.mention)
    for (const row of one.rows) {
      put(cells, `row ${row}`, one.mention)
      for (const column of one.columns) put(cells, `cell ${row} ${column}`, one.mention)
    }
    for (const column of one.columns) put(cells, `column ${column}`, one.mention)
  }
  const counted = new Map([...cells].map(([key, mentions]) => [key, cellOf(mentions)]))
  const all = (side: Side, used: boolean): readonly GridLine[] =>
    used ? [...side.lines, { id: unknownLine, name: '', path: [] }] : side.lines
  return {
    rows: all(rows, isUsed(inside.map((one) => one.rows))),
    columns: all(columns, isUsed(inside.map((one) => one.columns))),
    cellAt: (row, column) => counted.get(`cell ${row} ${column}`),
    rowTotal: (row) => counted.get(`row ${row}`),
    columnTotal: (column) => counted.get(`column ${column}`),
    total: () => counted.get('all'),
  }
}

function listSaid(session: Session): readonly Said[] {
  const points = listAll(session, 'point')
  const byId = new Map(points.map((point) => [point.id, point]))
  return listMentions(session, points).flatMap((mention) => {
    const point = byId.get(mention.point)
    return point === undefined ? [] : [{ mention, point }]
  })
}

const sorts = ['point', 'echo', 'theme', 'group', 'table', 'topic', 'person'] as const

const makers: { readonly [K in GridKind]: (session: Session) => Grid } = {
  'themes-by-table': rememberBy(sorts, (session) =>
    cross(themeSide(session), tableSide(session), listSaid(session)),
  ),
  'people-by-theme': rememberBy(sorts, (session) => {
    const said = listSaid(session)
    return cross(peopleSide(session, said), subThemeSide(session, said), said)
  }),
  'topics-by-table': rememberBy(sorts, (session) =>
    cross(topicSide(session), tableSide(session), listSaid(session)),
  ),
}

/** How often what was said, counted where rows and columns meet; what nobody said is a blank. */
export function makeGrid(session: Session, kind: GridKind): Grid {
  return makers[kind](session)
}
