import type { NoteLine, Reading } from '#shared/model/reading.ts'

import { makeReading } from './block.ts'
import { normalise, trim } from './tidy.ts'

/** Lines without the headers and footers of printed pages, which come back with the next page number; those as dropped. */
export function dropRunningLines(lines: readonly NoteLine[]): {
  readonly kept: readonly NoteLine[]
  readonly dropped: readonly Reading[]
} {
  const running = new Set([...groupAlike(lines).values()].filter(countsPages).flat())
  const drop = (line: NoteLine): Reading =>
    makeReading({ line: line.line, lastLine: line.line, raw: line.text, text: trim(line.text) }, 'dropped')
  return { kept: lines.filter((line) => !running.has(line)), dropped: [...running].map(drop) }
}

/** Lines that are the same but for their figures. */
function groupAlike(lines: readonly NoteLine[]): Map<string, NoteLine[]> {
  const groups = new Map<string, NoteLine[]>()
  for (const line of lines) {
    const plain = line.cell === null && line.list === null && line.heading === null && line.text.length <= 200
    if (!plain || !/\d/.test(line.text)) continue
    const key = normalise(line.text.replace(/\d+/g, ' '))
    const group = groups.get(key)
    if (key.length < 4) continue
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return groups
}

const page = /\bpage\s+\d+/i
/** A figure parted from the rest of its line by a bar or a wide gap. */
const apart = /^\s*\d{1,4}\s*(?:\||\s{3})|(?:\||\s{3})\s*\d{1,4}\s*$/

/** True where one figure of such lines goes up by one each time: twice where the line says "page", else three times. */
function countsPages(group: readonly NoteLine[]): boolean {
  const text = group[0]?.text ?? ''
  if (!page.test(text) && !apart.test(text)) return false
  if (group.length < (page.test(text) ? 2 : 3)) return false
  const figures = group.map((line) => (line.text.match(/\d+/g) ?? []).map(Number))
  return (figures[0] ?? []).some((_, at) =>
    figures.every((each, nth) => nth === 0 || each[at] === (figures[nth - 1]?.[at] ?? 0) + 1),
  )
}
