import type { NoteLine } from '#shared/model/reading.ts'

const labelled = /^(\s*(?:slide|page)\s+(\d{1,3})\s*[:.–—-])\s*\S/i
const numbered = /^(\s*(\d{1,3})\.)\s+\S/
const bullets = /\s[•●▪➢■◦\uE000-\uF8FF]\s*(?=\S)/gu

/** Lines of a deck with the numbers of its slides on lines of their own: "Slide 3: Barriers" is a number and the title after it, and so is "3. Barriers • Time • Money", where a whole slide stands on one line. */
export function cutSlideLines(lines: readonly NoteLine[]): readonly NoteLine[] {
  if (countUp(lines, labelled, 3)) return lines.flatMap((line) => cutNumber(line, labelled))
  const flat = lines.filter((line) => numbered.test(line.text))
  const listed = flat.filter((line) => (line.text.match(bullets) ?? []).length >= 2)
  if (!countUp(flat, numbered, 4) || listed.length * 2 < flat.length) return lines
  const first = flat[0]
  return lines.flatMap((line) =>
    cutNumber(line, numbered).flatMap((part) =>
      flat.includes(line) ? cutInside(part, line === first) : [part],
    ),
  )
}

/** True where such numbers are there, so many at least, and each is greater than the one before. */
function countUp(lines: readonly NoteLine[], shape: RegExp, least: number): boolean {
  const values = lines.flatMap((line) => Number(shape.exec(line.text)?.[2] ?? NaN) || [])
  return values.length >= least && values.every((value, nth) => nth === 0 || value > (values[nth - 1] ?? 0))
}

function cutNumber(line: NoteLine, shape: RegExp): NoteLine[] {
  const printed = shape.exec(line.text)?.[1]
  if (printed === undefined) return [line]
  return [
    { ...line, text: printed, heading: null },
    { ...line, text: line.text.slice(printed.length) },
  ]
}

/** A slide at its bullets; the cover, which has none, at its sentences. */
function cutInside(line: NoteLine, cover: boolean): NoteLine[] {
  const starts = [...line.text.matchAll(bullets)].map((match) => match.index)
  const ends =
    cover && starts.length === 0 ? [...line.text.matchAll(/(?<=\p{Ll}{3}\.)\s+(?=[\p{Lu}\d])/gu)] : []
  const cuts = [0, ...starts, ...ends.map((match) => match.index)]
  return cuts.map((at, nth) => ({ ...line, text: line.text.slice(at, cuts[nth + 1] ?? line.text.length) }))
}
