import Papa from 'papaparse'

import {
  guardCell,
  laterColumns,
  type PointColumn,
  pointColumns,
  splitCell,
  writePaths,
} from '#shared/session/csv-cells.ts'
import type { PointRow } from '#shared/session/points.ts'

const columns = [...pointColumns, ...laterColumns]

function yes(value: boolean): string {
  return value ? 'yes' : ''
}

function cellsOf(row: PointRow, number: number): Readonly<Record<PointColumn, string | number>> {
  return {
    number,
    id: row.id,
    text: splitCell(row.text)[0] ?? '',
    kind: row.kind,
    table: row.table ?? '',
    topic: row.topic ?? '',
    participant: row.participant ?? '',
    role: row.role ?? '',
    themes: writePaths(row.themes),
    tags: writePaths(row.tags.map((tag) => [tag])),
    under: row.under ?? '',
    heading: row.heading,
    'heard from': row.heardFrom,
    scribe: row.scribe ?? '',
    at: row.at,
    source: row.source ?? '',
    line: row.line ?? '',
    agreement: row.agreement?.scale ?? '',
    people: row.agreement?.people ?? '',
    dissent: row.dissent,
    starred: yes(row.starred),
    withdrawn: yes(row.withdrawn),
    'said again': row.echoes === 0 ? '' : row.echoes,
    'said at': row.saidAt,
    'split from': row.splitFrom ?? '',
    'joined to': row.joinedTo ?? '',
  }
}

/** Rows as CSV (RFC 4180, lines end in CR LF), no cell of which a spreadsheet would run as a formula. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)))
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}

/** All points as CSV: one a row, every word kept. Text over a cell's limit goes on in the columns `text 2`, `text 3` … */
export function writePointsCsv(points: readonly PointRow[]): string {
  const more = points.map((point) => splitCell(point.text).slice(1))
  const most = Math.max(0, ...more.map((pieces) => pieces.length))
  const extra = Array.from({ length: most }, (_, at) => `text ${at + 2}`)
  const rows = points.map((point, at) => {
    const cells = cellsOf(point, at + 1)
    const rest = extra.map((_, part) => more[at]?.[part] ?? '')
    return [...columns.map((column) => cells[column]), ...rest]
  })
  return writeCsv([[...columns, ...extra], ...rows])
}
