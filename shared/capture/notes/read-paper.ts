import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { type Front, readFront } from './read-front.ts'
import { isCoded } from './read-outline.ts'
import { readIntroduction } from './read-people.ts'
import type { Quotes } from './read-quotes.ts'
import { readSections } from './read-sections.ts'
import { sectionsOf } from './sections.ts'

/** Readings of a paper or article: title and authors, headings as topics, paragraphs as points or facts. `report` says that it is about an event of its own, so that what stands before its first heading is background. */
export function readPaper(blocks: readonly Block[], quotes: Quotes, report: boolean): Reading[] {
  const heads = findHeadings(blocks, 'paper', (index) => isCoded(blocks, index, quotes))
  const front = readTop(blocks, heads)
  const rest = blocks.slice(front.end)
  const levels = findHeadings(rest, 'paper', (index) => isCoded(rest, index, quotes))
  const opening = levels.findIndex((level) => level !== null)
  const headed = opening >= 0 && opening <= Math.max(3, rest.length / 3)
  const sections = sectionsOf(rest, levels)
  if (report || headed)
    return [
      ...front.readings,
      ...readSections(sections, 'paper', quotes, { kind: 'facts', fact: 'background' }),
    ]
  const said = withIntroduction(readSections(sections, 'paper', quotes))
  return [...front.readings, ...(front.readings.some(isAuthor) ? said : withAuthor(said))]
}

/** What stands above the first heading, or above the second where the first is the title. */
function readTop(blocks: readonly Block[], heads: readonly (number | null)[]): Front {
  const ends = heads.flatMap((level, index) => (index > 0 && level !== null ? [index] : []))
  const front = readFront(blocks.slice(0, ends[0] ?? blocks.length), 'paper')
  if (front.readings.some((each) => each.as === 'title') || ends.length === 0) return front
  return readFront(blocks.slice(0, ends[1] ?? blocks.length), 'paper')
}

function isAuthor({ as, role }: Reading): boolean {
  return as === 'person' && role === 'author'
}

/** An article that names nobody at its top may say at its end who wrote it. */
function withAuthor(readings: readonly Reading[]): Reading[] {
  return readings.map((each, index) => {
    const last = index >= readings.length - 3 && (each.as === 'point' || each.as === 'fact')
    const person = last ? readIntroduction(each.text) : null
    if (!person) return each
    return makeReading({ ...each, text: person.name }, 'person', {
      role: 'author',
      parts: { post: person.post },
    })
  })
}

/** In an article without headings the first paragraph says what it is about. */
function withIntroduction(readings: readonly Reading[]): Reading[] {
  const [first, second] = readings
  const plain = first?.as === 'point' && first.kind === 'point' && second !== undefined
  return plain ? [makeReading(first, 'fact', { fact: 'background' }), ...readings.slice(1)] : [...readings]
}
