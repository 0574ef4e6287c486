import type { NoteLine } from '#shared/model/reading.ts'

import { type Columns, isColumnName, readColumns } from './plan-columns.ts'
import { endOfPlan, type PlanGrid } from './plan-grid.ts'
import { isStandardLike } from './read-standards.ts'
import { countWords, isDecoration, trim } from './tidy.ts'

/** A table that lost its tabs: its column names on lines of their own, then a line with a standard between each topic and its actions. */
export function barePlan(lines: readonly NoteLine[]): PlanGrid | null {
  const solid = lines.flatMap((line, index) => (trim(line.text) && !isDecoration(line.text) ? [index] : []))
  const textAt = (at: number): string => lines[solid[at] ?? -1]?.text ?? ''
  for (let at = 0; at < solid.length; at += 1) {
    if (!isColumnName(textAt(at)) || textAt(at).trim().endsWith(':')) continue
    const names = [textAt(at), textAt(at + 1), textAt(at + 2)]
    const columns = names.every((name) => isColumnName(name) && !name.trim().endsWith(':'))
      ? readColumns(names)
      : null
    if (columns?.standard !== 1 || columns.topic !== 0) continue
    return bareRows(lines, columns, solid[at] ?? 0, (solid[at + 2] ?? 0) + 1)
  }
  return null
}

function bareRows(
  lines: readonly NoteLine[],
  columns: Columns,
  start: number,
  body: number,
): PlanGrid | null {
  const over = lines.findIndex((line, index) => index >= body && /^\s*(?:appendix|annex)\b/i.test(line.text))
  const anchors = lines.flatMap((line, index) =>
    index >= body &&
    (over < 0 || index < over) &&
    isStandardLike(line.text) &&
    !/^\s*[-–—]\s*$/.test(line.text)
      ? [index]
      : [],
  )
  if (anchors.length < 2) return null
  const begins = anchors.map((anchor, nth) =>
    topicStart(lines, anchor, nth === 0 ? body : (anchors[nth - 1] ?? body) + 1),
  )
  const end = endOfPlan(lines, anchors.at(-1) ?? body)
  const rows = anchors.map((anchor, nth) => [
    lines.slice(begins[nth], anchor),
    lines.slice(anchor, anchor + 1),
    lines.slice(anchor + 1, begins[nth + 1] ?? end),
  ])
  return { start, end, columns, header: lines.slice(start, begins[0]), rows }
}

/** The lines of the topic stand right before the standard, after a blank line or the end of the actions. */
function topicStart(lines: readonly NoteLine[], anchor: number, least: number): number {
  let start = anchor - 1
  while (start > least && !trim(lines[start]?.text ?? '')) start -= 1
  const gapped = (at: number): boolean => !trim(lines[at - 1]?.text ?? '')
  if (gapped(start)) return start
  let begin = start
  while (
    begin > least &&
    !gapped(begin) &&
    start - begin < 2 &&
    !/[.;:]\s*$/.test(lines[begin - 1]?.text ?? '') &&
    countWords(lines[begin - 1]?.text ?? '') <= 12
  )
    begin -= 1
  return gapped(begin) || begin === least ? begin : start
}
