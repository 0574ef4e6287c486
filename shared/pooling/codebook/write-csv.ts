import Papa from 'papaparse'

import { guardCell } from '#shared/session/csv-cells.ts'

/** Rows as CSV (RFC 4180, lines end in CR LF), no cell of which a spreadsheet would run as a formula. */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)))
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`
}
