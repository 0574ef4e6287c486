import Papa from 'papaparse'

import type { PoolPoint } from '#shared/pooling/describe-group.ts'
import { unguardCell } from '#shared/session/csv-cells.ts'

/** Thrown when points cannot be read from a file; the sentence says what to do. */
export class PointsProblem extends Error {
  override readonly name = 'PointsProblem'
}

/** "Table 5" is table 5. */
export function shortenTable(name: string | undefined): string | null {
  return name?.trim().replace(/^table\s+/iu, '') || null
}

type Row = Readonly<Record<string, string | undefined>>

function readCell(row: Row, column: string): string {
  return unguardCell(row[column] ?? '').trim()
}

/** What was said may go on in `text 2`, `text 3` … where it did not fit one cell. */
function listTextColumns(columns: readonly string[]): readonly string[] {
  const more = columns.filter((column) => /^text \d+$/u.test(column))
  return ['text', ...more.toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5)))]
}

function readRow(row: Row, texts: readonly string[], id: string): PoolPoint {
  return {
    id,
    text: texts
      .map((column) => unguardCell(row[column] ?? ''))
      .join('')
      .trim(),
    topic: readCell(row, 'topic') || null,
    table: shortenTable(readCell(row, 'table')),
  }
}

function findTwice(points: readonly PoolPoint[]): string | undefined {
  const seen = new Set<string>()
  return points.find(({ id }) => seen.size === seen.add(id).size)?.id
}

function readRows(
  name: string,
  text: string,
): { readonly columns: readonly string[]; readonly rows: readonly Row[] } {
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  })
  const open = errors.find(({ type }) => type === 'Quotes')
  if (open !== undefined)
    throw new PointsProblem(
      `${name} has a quotation mark that is opened and not closed as it should be${open.row === undefined ? '' : `, in point ${open.row}`}. Close it, or write it twice ("") where it is part of the text.`,
    )
  return { columns: meta.fields ?? [], rows: data }
}

/**
 * Points from a table with a column text and, where known, id, topic and table; without ids they are numbered. A table of points
 * that Pooled wrote is read as it was, without what is withdrawn. Throws PointsProblem.
 */
export function readPointsCsv(name: string, text: string): readonly PoolPoint[] {
  const { columns, rows } = readRows(name, text)
  if (columns.length === 0)
    throw new PointsProblem(
      `${name} is empty. Give it a first line with id and text, and a line for each point.`,
    )
  if (!columns.includes('text'))
    throw new PointsProblem(
      `${name} has no column text. Its first line has to name its columns: text and, where known, id, topic and table.`,
    )
  const texts = listTextColumns(columns)
  const points = rows.flatMap((row, at) => {
    const id = columns.includes('id') ? readCell(row, 'id') : String(at + 1)
    const point = readRow(row, texts, id)
    return point.text === '' || readCell(row, 'withdrawn').toLowerCase() === 'yes' ? [] : [{ point, at }]
  })
  if (points.length === 0) throw new PointsProblem(`${name} has no points: no line has a text.`)
  const nameless = points.find(({ point }) => point.id === '')
  if (nameless !== undefined)
    throw new PointsProblem(
      `${name} has a point without an id (point ${nameless.at + 1}). Give every point an id of its own.`,
    )
  const found = points.map(({ point }) => point)
  const twice = findTwice(found)
  if (twice !== undefined)
    throw new PointsProblem(`${name} has the id ${twice} twice. Give every point an id of its own.`)
  return found
}
