import type { NoteLine } from '#shared/model/reading.ts'

import { readColumns } from './plan-columns.ts'
import { cellText, type PlanGrid } from './plan-grid.ts'

/** Finds the action plans among the tables that a file declares. */
export function declaredPlans(lines: readonly NoteLine[]): PlanGrid[] {
  const tables = new Map<number, number[]>()
  lines.forEach((line, index) => {
    if (!line.cell) return
    const found = tables.get(line.cell.table)
    if (found) found.push(index)
    else tables.set(line.cell.table, [index])
  })
  return [...tables.values()].flatMap((indexes) => declaredPlan(lines, indexes) ?? [])
}

function declaredPlan(lines: readonly NoteLine[], indexes: readonly number[]): PlanGrid | null {
  const [start, end] = [indexes[0] ?? 0, (indexes.at(-1) ?? 0) + 1]
  const rows: NoteLine[][][] = []
  let current = -1
  for (const line of lines.slice(start, end)) {
    if (line.cell && line.cell.row !== current) {
      current = line.cell.row
      rows.push([])
    }
    const row = rows.at(-1)
    const column = line.cell?.column ?? Math.max(0, (row?.length ?? 1) - 1)
    if (!row || column > 40) continue
    while (row.length <= column) row.push([])
    row[column]?.push(line)
  }
  const at = rows.findIndex((row) => readColumns(row.map(cellText)) !== null)
  const columns = at >= 0 && at <= 2 ? readColumns((rows[at] ?? []).map(cellText)) : null
  if (!columns) return null
  return { start, end, columns, header: rows.slice(0, at + 1).flat(2), rows: rows.slice(at + 1) }
}
