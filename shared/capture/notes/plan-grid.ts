import type { NoteLine } from '#shared/model/reading.ts'

import { stripCell } from './markdown-tables.ts'
import type { Columns } from './plan-columns.ts'
import { countWords, trim } from './tidy.ts'

/** A cell of a table as its lines. */
export type Cell = readonly NoteLine[]
/** An action plan among the lines of a file: lines from `start` up to `end`, the header, and the rows in order. */
export type PlanGrid = {
  readonly start: number
  readonly end: number
  readonly columns: Columns
  readonly header: readonly NoteLine[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The text of a cell's lines. */
export function cellText(cell: Cell): string {
  return cell
    .map((line) => trim(line.cell ? stripCell(line.text) : line.text))
    .filter(Boolean)
    .join('\n')
}

const closing = /^\s*(?:references|bibliography|glossary|abbreviations|acknowledge?ments)\s*:?\s*$/i
const afterwards =
  /^\s*(?:\d+[.)]\s*)?(?:appendi(?:x|ces)|annex|references|bibliography|glossary|abbreviations|acknowledge?ments?|conclusions?|contacts?|next steps|further information|notes|summary)\b/i

/** Where a plan ends whose last sure line is `last`: before an appendix or another closing section, or before a line like a heading that stands well apart. */
export function endOfPlan(lines: readonly NoteLine[], last: number): number {
  let gap = 0
  for (let index = last + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? ''
    if (!trim(text)) {
      gap += 1
      continue
    }
    const heading = lines[index]?.heading !== null && lines[index]?.heading !== undefined
    const short = countWords(text) <= 12 && !/[.;,]\s*$/.test(text) && !/^\s*[-*•·\uE000-\uF8FF]/.test(text)
    const lettered = /^\s*(?:appendix|annex)\s+[A-Z\d]\b/i.test(text)
    if (
      heading ||
      closing.test(text) ||
      (lettered && short) ||
      (afterwards.test(text) && short && gap >= 1) ||
      (gap >= 2 && short)
    )
      return index
    gap = 0
  }
  return lines.length
}
