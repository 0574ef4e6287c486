import type { FeedbackLine } from './points-so-far.ts'
import { fillPages } from './sheets.ts'

/** A topic's title stays with its first point. */
function joinTitles(lines: readonly FeedbackLine[]): readonly (readonly number[])[] {
  const units: number[][] = []
  for (const [index] of lines.entries()) {
    const before = lines[index - 1]
    if (before?.kind === 'topic') units.at(-1)?.push(index)
    else units.push([index])
  }
  return units
}

/** The lines of each page, by how high each is and how much room a page has; one page without lines where there are none. */
export function layLines(
  lines: readonly FeedbackLine[],
  heights: readonly number[],
  room: number,
): readonly (readonly FeedbackLine[])[] {
  if (lines.length === 0) return [[]]
  const units = joinTitles(lines)
  const high = units.map((unit) => unit.reduce((sum, index) => sum + (heights[index] ?? 0), 0))
  return fillPages(high, room).map((page) =>
    page.flatMap((unit) => (units[unit] ?? []).flatMap((index) => lines[index] ?? [])),
  )
}
