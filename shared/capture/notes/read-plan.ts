import type { Reading } from '#shared/model/reading.ts'

import { cutRaw, makeReading, rawOf } from './block.ts'
import { readActions } from './plan-actions.ts'
import { type Columns, fieldOf } from './plan-columns.ts'
import { type Cell, cellText, type PlanGrid } from './plan-grid.ts'
import { readStandards } from './read-standards.ts'
import { isDecoration, trim } from './tidy.ts'

type Piece = { readonly line: number; readonly lastLine: number; readonly raw: string; readonly text: string }

/** Readings of an action plan: for each row its topic, its standards as printed, its actions in order. */
export function readPlan(grid: PlanGrid): Reading[] {
  const header = pieceOf(grid.header)
  const { columns } = grid
  const parts = { topic: columns.names[columns.topic] ?? '', action: columns.names[columns.action] ?? '' }
  const standard = columns.standard === null ? {} : { standard: columns.names[columns.standard] ?? '' }
  const head = header ? [makeReading(header, 'dropped', { parts: { ...parts, ...standard } })] : []
  const rows: Reading[] = []
  for (const row of grid.rows) rows.push(...readRow(row, columns, rows.length > 0))
  return [...head, ...rows]
}

function readRow(row: readonly Cell[], columns: Columns, follows: boolean): Reading[] {
  const fields = fieldsOf(row, columns)
  if (row.every((cell) => isDecoration(cellText(cell)))) return asText(row.flat(), 'dropped')
  if (row.length === 1 && columns.topic === 0 && columns.names.length > 1 && follows)
    return asText(row.flat(), 'heading')
  const readings = row.flatMap((cell, column) => {
    if (column === columns.topic) return readTopic(cell, follows)
    if (column === columns.standard) return readStandardCell(cell)
    return column === columns.action
      ? withFields(readActions(cell), fields)
      : readOther(cell, columns.names[column] ?? '')
  })
  return foldDropped(readings)
}

function withFields(readings: readonly Reading[], fields: Record<string, string>): Reading[] {
  return readings.map((reading) =>
    reading.as === 'action' && reading.level === 0
      ? { ...reading, parts: { ...reading.parts, ...fields } }
      : reading,
  )
}

/** What a cell only frames, or what fills a field of the row, goes with the reading before it. */
function foldDropped(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = []
  for (const reading of readings) {
    const last = kept.at(-1)
    if (last && reading.as === 'dropped' && reading.raw)
      kept[kept.length - 1] = {
        ...last,
        raw: `${last.raw}\n${reading.raw}`,
        lastLine: reading.lastLine,
      }
    else kept.push(reading)
  }
  return kept
}

/** A row without a topic goes on with the one before it. */
function readTopic(cell: Cell, follows: boolean): Reading[] {
  const piece = pieceOf(cell)
  if (piece) return [makeReading(piece, 'plan-row')]
  return follows
    ? []
    : [makeReading({ line: cell[0]?.line ?? 1, lastLine: cell[0]?.line ?? 1, raw: '', text: '' }, 'plan-row')]
}

function readStandardCell(cell: Cell): Reading[] {
  const piece = pieceOf(cell)
  if (!piece) return []
  if (isDecoration(piece.text)) return [makeReading(piece, 'dropped')]
  const found = readStandards(piece.text)
  const raws = cutRaw(
    piece.raw,
    piece.text,
    found.map((standard) => standard.start),
  )
  return found.map((standard, index) =>
    makeReading({ ...piece, raw: raws[index] ?? '', text: standard.text }, 'standard'),
  )
}

/** A further column fills a field of the row's actions where it has one, and is kept as it stands where not. */
function readOther(cell: Cell, name: string): Reading[] {
  const known = fieldOf(name) !== null || /^(?:no|number|#|ref|item|id|row)\.?$/i.test(name)
  return asText(cell, known ? 'dropped' : 'not-understood')
}

function fieldsOf(row: readonly Cell[], columns: Columns): Record<string, string> {
  const fields: Record<string, string> = {}
  row.forEach((cell, column) => {
    const used = column === columns.topic || column === columns.standard || column === columns.action
    const field = used ? null : fieldOf(columns.names[column] ?? '')
    const text = cellText(cell).replaceAll('\n', '; ').slice(0, 2000)
    if (field && text && !fields[field]) fields[field] = text
  })
  return fields
}

function asText(cell: Cell, as: 'dropped' | 'not-understood' | 'heading'): Reading[] {
  const piece = pieceOf(cell)
  return piece ? [makeReading(piece, as)] : []
}

function pieceOf(cell: Cell): Piece | null {
  const lines = cell.filter((line) => trim(line.text))
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return null
  return { line: first.line, lastLine: last.line, raw: rawOf(lines), text: cellText(lines) }
}
