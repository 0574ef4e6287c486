import type { NoteLine } from '#shared/model/reading.ts'

import { readMark } from './bullets.ts'
import { readColumns } from './plan-columns.ts'
import { endOfPlan, type PlanGrid } from './plan-grid.ts'
import { trim } from './tidy.ts'

/** Finds an action plan whose rows are lines with tabs between their cells. */
export function inlinePlan(lines: readonly NoteLine[]): PlanGrid | null {
  const start = lines.findIndex(
    (line) => trim(line.text).includes('\t') && readColumns(splitTabs(line.text)) !== null,
  )
  const columns = start < 0 ? null : readColumns(splitTabs(lines[start]?.text ?? ''))
  if (!columns) return null
  const lastTab = lines.findLastIndex((line) => splitTabs(line.text).length >= 2)
  const end = endOfPlan(lines, Math.max(start, lastTab))
  const rows: NoteLine[][][] = []
  const header = lines.slice(start, start + 1)
  for (const line of lines.slice(start + 1, end)) {
    const row = rows.at(-1)
    const cells = cutTabs(line).map((cell) => [cell])
    const rest = line.text.startsWith('\t') ? cells.filter(([cell]) => cell?.text !== '') : []
    if (row && rest.length > 0 && row.length + rest.length <= columns.names.length) row.push(...rest)
    else if (splitTabs(line.text).length >= 2 && !readMark(line.text).mark) rows.push(cells)
    else if (rows.length > 0) rows.at(-1)?.at(-1)?.push(line)
    else header.push(line)
  }
  return { start, end, columns, header, rows }
}

function splitTabs(text: string): string[] {
  const cells = text.replace(/[\r\n]+$/, '').split('\t')
  return cells.length > 1 && !trim(cells[0] ?? '') ? cells.slice(1) : cells
}

/** One line of several cells as several lines; each keeps the tab before it. */
function cutTabs(line: NoteLine): NoteLine[] {
  return line.text.split(/(?=\t)/).map((text) => ({ ...line, text }))
}
