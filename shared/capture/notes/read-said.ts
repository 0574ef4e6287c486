import type { Reading } from '#shared/model/reading.ts'

import type { Block } from './block.ts'
import { factReading } from './fact-reading.ts'
import { readPoints } from './read-points.ts'
import { type Quotes, readNarration, readQuote } from './read-quotes.ts'

/** Readings of a block under a theme: quotes, items of a list as points, narration as facts about the analysis. */
export function readSaid(block: Block, quotes: Quotes): Reading[] {
  const coded = quotes.of.get(block)
  if (coded) return readQuote(block, coded)
  const narrated = readNarration(block)
  if (narrated) return narrated
  const quoted = block.quoted || /^["“'‘].*["”'’][.,]?$/s.test(block.text)
  if (block.depth !== null || quoted) return readPoints([block], quoted ? 'quote' : 'point', 'notes', quotes)
  return [factReading(block, 'analysis')]
}
