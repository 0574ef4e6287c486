import type { NoteLine } from '#shared/model/reading.ts'

import { readMark } from './bullets.ts'
import { leadsWithVerb } from './plan-actions.ts'
import { type Columns, isColumnName, readColumns } from './plan-columns.ts'
import { type Cell, cellText, endOfPlan, type PlanGrid } from './plan-grid.ts'
import { isStandardLike } from './read-standards.ts'
import { countWords } from './tidy.ts'

/** Finds an action plan flattened from a table so that each cell begins with a tab on a line of its own. */
export function tabbedPlan(lines: readonly NoteLine[]): PlanGrid | null {
  const tabbed = lines.flatMap((line, index) => (line.text.startsWith('\t') ? [index] : []))
  for (let at = 0; at < tabbed.length; at += 1) {
    if (!isColumnName(lines[tabbed[at] ?? 0]?.text ?? '')) continue
    let length = 1
    while (
      isColumnName(lines[tabbed[at + length] ?? -1]?.text ?? '') &&
      length < 9 &&
      (tabbed[at + length] ?? 0) - (tabbed[at + length - 1] ?? 0) <= 4
    )
      length += 1
    const names = tabbed.slice(at, at + length)
    const columns = readColumns(names.map((index) => lines[index]?.text ?? ''))
    if (columns) return tabbedRows(lines, columns, names, tabbed.at(-1) ?? 0)
    at += length - 1
  }
  return null
}

function tabbedRows(
  lines: readonly NoteLine[],
  columns: Columns,
  names: readonly number[],
  last: number,
): PlanGrid {
  const start = names[0] ?? 0
  const body = (names.at(-1) ?? start) + 1
  const end = endOfPlan(lines, last)
  const cells: NoteLine[][] = []
  const header = lines.slice(start, body)
  for (const line of lines.slice(body, end)) {
    const inAction = cells.length > 0 && (cells.length - 1) % columns.names.length === columns.action
    const listed = inAction && readMark(line.text).mark !== null
    if (line.text.startsWith('\t') && !listed) cells.push(...cutLeading(line))
    else (cells.at(-1) ?? header).push(line)
  }
  return { start, end, columns, header, rows: groupCells(cells, columns) }
}

function cutLeading(line: NoteLine): NoteLine[][] {
  return line.text.split(/(?=\t)/).map((text) => [{ ...line, text }])
}

/** Deals cells into rows by count; where the count does not fit, a cell before a standard begins a row. */
function groupCells(cells: readonly Cell[], columns: Columns): Cell[][] {
  const width = columns.names.length
  const { standard } = columns
  const fits =
    cells.length % width === 0 &&
    cells.every((cell, index) => index % width !== standard || fitsStandard(cell))
  if (fits || width !== 3 || standard !== 1) return chunk(cells, width)
  const rows: Cell[][] = []
  cells.forEach((cell, index) => {
    const next = cells[index + 1]
    const row = rows.at(-1)
    const fresh = row?.length === 3 && countWords(cellText(cell)) <= 12 && !leadsWithVerb(cellText(cell))
    const begins = next !== undefined && !fitsStandard(cell) && (fitsStandard(next) || fresh)
    if (begins || !row) rows.push([cell])
    else if (row.length === 1 && fitsStandard(cell)) row.push(cell)
    else if (row.length === 1) row.push([], cell)
    else if (row.length === 2) row.push(cell)
    else row[2] = [...(row[2] ?? []), ...cell]
  })
  return rows
}

function fitsStandard(cell: Cell): boolean {
  const text = cellText(cell)
  return !text || isStandardLike(text) || (countWords(text) <= 4 && text.length <= 40)
}

function chunk(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = []
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width))
  return rows
}
