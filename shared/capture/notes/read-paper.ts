import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { findHeadings } from './find-headings.ts'
import type { Quotes } from './read-quotes.ts'
import { readFront } from './read-front.ts'
import { readSections } from './read-sections.ts'
import { sectionsOf } from './sections.ts'

/** Readings of a paper or article: title and authors, headings as topics, paragraphs as points or facts. */
export function readPaper(blocks: readonly Block[], quotes: Quotes): Reading[] {
  const coded = (index: number): boolean => quotes.of.has(blocks[index] as Block)
  const first = frontEnd(blocks, findHeadings(blocks, 'paper', coded))
  const front = readFront(blocks.slice(0, first), 'paper')
  const rest = blocks.slice(front.end)
  const levels = findHeadings(rest, 'paper', (index) => quotes.of.has(rest[index] as Block))
  const readings = readSections(sectionsOf(rest, levels), 'paper', quotes)
  return [...front.readings, ...withIntroduction(readings, levels)]
}

/** The first block is the title, whatever stands under it; what follows up to the first heading may be front matter. */
function frontEnd(blocks: readonly Block[], levels: readonly (number | null)[]): number {
  const next = levels.findIndex((level, index) => index > 0 && level !== null)
  return next < 0 ? blocks.length : next
}

/** In an article without headings the first paragraph says what it is about. */
function withIntroduction(readings: readonly Reading[], levels: readonly (number | null)[]): Reading[] {
  const [first, second] = readings
  const plain = levels.every((level) => level === null) && first?.as === 'point' && first.kind === 'point' && second !== undefined
  return plain ? [makeReading(first, 'fact', { fact: 'background' }), ...readings.slice(1)] : [...readings]
}
