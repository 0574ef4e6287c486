import Papa from 'papaparse'

import { PointKind } from '#shared/model/point.ts'
import type { NoteLine, Notes, Reading } from '#shared/model/reading.ts'
import { pointColumns, unguardCell } from '#shared/session/csv-cells.ts'

import { readNotes } from './notes/read-notes.ts'

/** Thrown when a table file has no column of points; the sentence says what to do. */
class TableProblem extends Error {
  override readonly name = 'TableProblem'
}

const otherNames: Readonly<Record<string, string>> = {
  theme: 'themes',
  tag: 'tags',
  'participant code': 'participant',
  expertise: 'role',
  heardfrom: 'heard from',
  'table number': 'table',
}
/** Columns that say where a point came from, which the session it goes into knows for itself. */
const unkept = new Set([
  'number',
  'id',
  'under',
  'at',
  'source',
  'line',
  'scribe',
  'people',
  'starred',
  'withdrawn',
  'said again',
  'said at',
  'split from',
  'joined to',
])
/** Columns whose short cells are always kept, in other words or as numbers. */
const kept = new Set([
  'table',
  'topic',
  'role',
  'themes',
  'sub-theme',
  'participant',
  'heading',
  'heard from',
])

/** What a table of notes may be where none of its columns is called "text": a plan, themes with quotes, points under another name. */
const understood = new Set<Notes['kind']>(['action-plan', 'thematic', 'table'])

type Sheet = {
  readonly header: readonly string[]
  readonly rows: readonly Row[]
  readonly own: boolean
  /** The first row as printed. */
  readonly first: Row
}
type Row = { readonly cells: readonly string[]; readonly line: number; readonly lastLine: number }

function countLines(text: string): number {
  return (text.match(/\r\n|\r|\n/gu) ?? []).length
}

/** The mark between cells: whichever of comma, semicolon and tab the header has most of. */
function findDelimiter(text: string): string {
  const header = /^[^\r\n]*/u.exec(text)?.[0] ?? ''
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

function readSheet(text: string): Sheet {
  const rows: Row[] = []
  let line = 1
  let from = 0
  const newline = /\r\n|\r|\n/u.exec(text)?.[0] as '\n' | undefined
  Papa.parse<string[]>(text, {
    ...(newline === undefined ? {} : { newline }),
    delimiter: findDelimiter(text),
    step: ({ data, meta }) => {
      const inside = countLines(text.slice(from, meta.cursor).replace(/(?:\r\n|\r|\n)$/u, ''))
      rows.push({ cells: data, line, lastLine: line + inside })
      line += inside + 1
      from = meta.cursor
    },
  })
  const first = rows.shift() ?? { cells: [], line: 1, lastLine: 1 }
  const names = first.cells.map((name) => name.trim().toLowerCase())
  const header = names.map((name) => otherNames[name] ?? name)
  return { header, rows, own: pointColumns.every((column) => names.includes(column)), first }
}

/** A sheet as lines in the cells of one table, as a Word file would declare it. */
function linesOfSheet({ first, rows }: Sheet): NoteLine[] {
  return [first, ...rows].flatMap(({ cells, line }, row) =>
    cells.flatMap((cell, column) =>
      cell
        .split(/\r\n|\r|\n/u)
        .map((text) => ({ text, line, heading: null, list: null, cell: { table: 0, row, column } })),
    ),
  )
}

function joinText(cells: ReadonlyMap<string, string>): string {
  let text = cells.get('text') ?? ''
  for (let part = 2; cells.has(`text ${part}`); part += 1) text += cells.get(`text ${part}`) ?? ''
  return text
}

function themesOf(cells: ReadonlyMap<string, string>): string {
  const [themes, sub] = [cells.get('themes') ?? '', cells.get('sub-theme') ?? '']
  return sub === '' ? themes : themes === '' ? sub : `${themes} > ${sub}`
}

function partsOf(cells: ReadonlyMap<string, string>, own: boolean): Record<string, string> {
  const parts: Record<string, string> = {}
  const names = ['table', 'topic', 'role', 'tags', 'heading', 'agreement', 'people', 'dissent', 'starred']
  for (const name of [...names, 'withdrawn', ...(own ? ['id', 'under'] : [])]) {
    const cell = cells.get(name) ?? ''
    if (cell === '' || cell.length > 2_000) continue
    if ((name !== 'id' && name !== 'under') || /^[\w-]{1,64}$/u.test(cell)) parts[name] = cell
  }
  const [themes, heard] = [themesOf(cells), cells.get('heard from') ?? '']
  if (themes !== '' && themes.length <= 2_000) parts['themes'] = themes
  return heard === '' ? parts : { ...parts, heardFrom: heard }
}

function isPrinted(cell: string, column: string): boolean {
  if (cell.trim() === '' || unkept.has(column)) return false
  return !kept.has(column) || cell.length > 2_000
}

function readRow({ header, own }: Sheet, row: Row): readonly Reading[] {
  const cells = new Map(row.cells.map((cell, at) => [header[at] ?? '', own ? unguardCell(cell) : cell]))
  const raw = row.cells.filter((cell, at) => isPrinted(cell, header[at] ?? '')).join('\n')
  if (raw === '') return []
  const text = joinText(cells)
  const kind = PointKind.safeParse((cells.get('kind') ?? '').trim().toLowerCase())
  const participant = (cells.get('participant') ?? '').trim()
  return [
    {
      line: row.line,
      lastLine: row.lastLine,
      raw: text.length > 32_767 ? text : raw,
      text,
      level: 0,
      as: text.trim() === '' ? 'not-understood' : 'point',
      kind: kind.success ? kind.data : 'point',
      fact: null,
      participant: participant === '' ? null : participant,
      role: null,
      parts: partsOf(cells, own),
    },
  ]
}

/**
 * A table file (CSV) of points as notes: one point a row. The header needs `text`; id, kind, table, topic, participant,
 * role, themes ("A > B | C") and the other columns of `pointColumns` are read where they are there, in any order.
 * Without `text` it may be an action plan or a table of themes and quotes; any other table throws TableProblem.
 */
export function readNotesCsv(
  text: string,
  file: { readonly name: string; readonly sha256: string; readonly bytes: number },
): Notes {
  const sheet = readSheet(text)
  if (!sheet.header.includes('text')) {
    const notes = readNotes(linesOfSheet(sheet), file)
    if (understood.has(notes.kind)) return notes
    throw new TableProblem(
      `${file.name} has no column called "text". Name the column that holds the points "text" in its first row, and bring the file in again.`,
    )
  }
  const readings = sheet.rows.flatMap((row) => readRow(sheet, row))
  return { ...file, lines: sheet.rows.at(-1)?.lastLine ?? 1, kind: 'table', readings }
}
