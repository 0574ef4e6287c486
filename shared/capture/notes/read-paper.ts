import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { readFront } from './read-front.ts'
import { isCoded } from './read-outline.ts'
import type { Quotes } from './read-quotes.ts'
import { readSections } from './read-sections.ts'
import { sectionsOf } from './sections.ts'

/** Readings of a paper or article: title and authors, headings as topics, paragraphs as points or facts. `report` says that it is about an event of its own, so that what stands before its first heading is background. */
export function readPaper(blocks: readonly Block[], quotes: Quotes, report: boolean): Reading[] {
  const first = findHeadings(blocks, 'paper', (index) => isCoded(blocks, index, quotes)).findIndex(
    (level, index) => index > 0 && level !== null,
  )
  const front = readFront(blocks.slice(0, first < 0 ? blocks.length : first), 'paper')
  const rest = blocks.slice(front.end)
  const levels = findHeadings(rest, 'paper', (index) => isCoded(rest, index, quotes))
  const headed = levels.some((level) => level !== null)
  const sections = sectionsOf(rest, levels)
  if (report || headed)
    return [
      ...front.readings,
      ...readSections(sections, 'paper', quotes, { kind: 'facts', fact: 'background' }),
    ]
  return [...front.readings, ...withIntroduction(readSections(sections, 'paper', quotes))]
}

/** In an article without headings the first paragraph says what it is about. */
function withIntroduction(readings: readonly Reading[]): Reading[] {
  const [first, second] = readings
  const plain = first?.as === 'point' && first.kind === 'point' && second !== undefined
  return plain ? [makeReading(first, 'fact', { fact: 'background' }), ...readings.slice(1)] : [...readings]
}
