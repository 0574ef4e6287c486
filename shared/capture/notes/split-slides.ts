import type { NoteLine } from '#shared/model/reading.ts'

import { cutSlideLines } from './slide-lines.ts'
import { normalise, trim } from './tidy.ts'

/** The slides of a deck, and the lines between them that only number them or repeat the running title. */
export type Slides = {
  readonly pages: readonly (readonly NoteLine[])[]
  readonly running: ReadonlySet<NoteLine>
}

const numberLine = /^(?:(?:slide|page)\s+)?(\d{1,3})(?:\s*(?:\/|of)\s*\d{1,3})?[.:]?$/i

/** Cuts a deck into slides: at slide numbers and running titles, at form feeds, or at gaps of two blank lines and more. Null where the lines are no deck. */
export function splitSlides(given: readonly NoteLine[]): Slides | null {
  const lines = cutSlideLines(given)
  const solid = lines.filter((line) => trim(line.text))
  const running = findRunning(solid)
  if (running.size >= 3) return { pages: cutAtMarks(lines, running), running }
  if (solid.filter((line) => line.text.startsWith('\f')).length >= 2)
    return { pages: cutBefore(lines, (line) => line.text.startsWith('\f')), running: new Set() }
  const pages = cutAtGaps(lines)
  return looksLikeSlides(pages) ? { pages, running: new Set() } : null
}

/** Slide numbers stand alone and count upwards; a running title stands beside them, or on its own at nearly every slide. What stands on the cover, before the first number, is the title itself. */
function findRunning(solid: readonly NoteLine[]): Set<NoteLine> {
  const numbers = countingLines(solid)
  const numbered = new Set(numbers)
  const beside = new Map<string, NoteLine[]>()
  solid.forEach((line, index) => {
    const near = numbered.has(solid[index - 1] ?? line) || numbered.has(solid[index + 1] ?? line)
    const key = runningKey(line.text)
    if (!near || numbered.has(line) || key === '') return
    const found = beside.get(key)
    if (found) found.push(line)
    else beside.set(key, [line])
  })
  const titles = [...beside.entries()]
    .filter(([, found]) => found.length >= Math.max(2, numbers.length * 0.5))
    .map(([key]) => key)
  const keys = new Set(titles.length > 0 ? titles : numbers.length >= 3 ? [] : repeatedKeys(solid))
  const first = solid.findIndex((line) => numbered.has(line))
  return new Set(
    solid.filter(
      (line, index) => numbered.has(line) || (index >= first - 1 && keys.has(runningKey(line.text))),
    ),
  )
}

function countingLines(solid: readonly NoteLine[]): NoteLine[] {
  const found: { line: NoteLine; value: number }[] = []
  for (const line of solid) {
    const value = Number(numberLine.exec(trim(line.text))?.[1] ?? NaN)
    const last = found.at(-1)?.value ?? 0
    if (value > last && value <= last + 3) found.push({ line, value })
  }
  return found.length >= 3 ? found.map((each) => each.line) : []
}

/** Lines that come back, the same but for digits, at every few lines throughout, as a footer does. */
function repeatedKeys(solid: readonly NoteLine[]): string[] {
  const places = new Map<string, number[]>()
  solid.forEach((line, index) => {
    const key = runningKey(line.text)
    if (key.length < 6) return
    const at = places.get(key)
    if (at) at.push(index)
    else places.set(key, [index])
  })
  return [...places.entries()]
    .filter(
      ([, at]) =>
        at.length >= 4 &&
        at.length >= solid.length / 25 &&
        at.every((index, nth) => nth === 0 || index - (at[nth - 1] ?? 0) >= 2),
    )
    .filter(([, at]) => (at.at(-1) ?? 0) - (at[0] ?? 0) >= solid.length * 0.6)
    .map(([key]) => key)
}

function runningKey(text: string): string {
  return /^\s*[-*•]\s/.test(text) ? '' : normalise(text.replace(/\d+/g, ' '))
}

function cutAtMarks(lines: readonly NoteLine[], running: ReadonlySet<NoteLine>): NoteLine[][] {
  const pages: NoteLine[][] = [[]]
  let marked = false
  for (const line of lines) {
    const mark = running.has(line)
    if (marked && !mark && trim(line.text)) pages.push([])
    if (mark || trim(line.text)) marked = mark
    pages.at(-1)?.push(line)
  }
  return pages
}

function cutBefore(
  lines: readonly NoteLine[],
  begins: (line: NoteLine, index: number) => boolean,
): NoteLine[][] {
  const pages: NoteLine[][] = []
  lines.forEach((line, index) => {
    if (pages.length === 0 || begins(line, index)) pages.push([line])
    else pages.at(-1)?.push(line)
  })
  return pages
}

function cutAtGaps(lines: readonly NoteLine[]): NoteLine[][] {
  const blank = (line: NoteLine | undefined): boolean => line !== undefined && !trim(line.text)
  return cutBefore(lines, (line, index) => !blank(line) && blank(lines[index - 1]) && blank(lines[index - 2]))
}

function looksLikeSlides(pages: readonly (readonly NoteLine[])[]): boolean {
  const texts = pages
    .map((page) => page.map((line) => trim(line.text)).filter(Boolean))
    .filter((page) => page.length > 0)
  if (texts.length < 4 || texts.flat().some((text) => text.length > 320)) return false
  const titled = texts.filter(
    (page) => page.length >= 2 && !/^[-*•·\uE000-\uF8FF]/.test(page[0] ?? '') && (page[0] ?? '').length <= 90,
  )
  const listed = texts.filter((page) => page.some((text) => /^(?:[-*•·–]\s|[\uE000-\uF8FF])/.test(text)))
  return titled.length >= texts.length * 0.6 && listed.length >= texts.length * 0.4
}
