import Papa from 'papaparse'

import type { PoolPoint } from '#shared/pooling/describe-group.ts'

/** Thrown when points cannot be read from a file; the sentence says what to do. */
export class PointsProblem extends Error {
  override readonly name = 'PointsProblem'
}

/** "Table 5" is table 5. */
export function shortenTable(name: string | undefined): string | null {
  return name?.trim().replace(/^table\s+/iu, '') || null
}

function readRow(row: Readonly<Record<string, string | undefined>>): PoolPoint {
  return {
    id: row['id']?.trim() ?? '',
    text: row['text']?.trim() ?? '',
    topic: row['topic']?.trim() || null,
    table: shortenTable(row['table']),
  }
}

function findTwice(points: readonly PoolPoint[]): string | undefined {
  const seen = new Set<string>()
  return points.find(({ id }) => seen.size === seen.add(id).size)?.id
}

/** Points from a table with the columns id and text and, where known, topic and table. Throws PointsProblem. */
export function readPointsCsv(name: string, text: string): readonly PoolPoint[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  })
  const columns = meta.fields ?? []
  if (columns.length === 0)
    throw new PointsProblem(
      `${name} is empty. Give it a first line with id and text, and a line for each point.`,
    )
  const missing = ['id', 'text'].filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw new PointsProblem(
      `${name} has no column ${missing.join(' and no column ')}. Its first line has to name its columns: id, text and, where known, topic and table.`,
    )
  const points = data.map(readRow).filter((point) => point.text !== '')
  if (points.length === 0) throw new PointsProblem(`${name} has no points: no line has a text.`)
  const nameless = data.findIndex((row) => readRow(row).id === '' && readRow(row).text !== '')
  if (nameless >= 0)
    throw new PointsProblem(
      `${name} has a point without an id (point ${nameless + 1}). Give every point an id of its own.`,
    )
  const twice = findTwice(points)
  if (twice !== undefined)
    throw new PointsProblem(`${name} has the id ${twice} twice. Give every point an id of its own.`)
  return points
}
