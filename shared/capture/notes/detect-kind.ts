import type { Block } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { isCoded } from './read-outline.ts'
import type { Quotes } from './read-quotes.ts'
import { isAboutDay, isPaperSection, senseOf } from './section-sense.ts'
import { countWords, isTitleLike } from './tidy.ts'

/** True for a thematic analysis: quotes with codes make up much of it, and it speaks of themes, has the sections of a paper, or is mostly quotes that are no list. */
export function isThematic(blocks: readonly Block[], quotes: Quotes): boolean {
  const themed = blocks.filter((block) => /\b(?:sub-?)?them(?:es?|atic)\b/i.test(block.text)).length
  const headed = blocks.filter((block) => isPaperSection(block.text)).length
  const least = themed >= 3 || (themed > 0 && headed >= 3) ? 0.1 : 0.25
  if (quotes.count < 3 || quotes.count < blocks.length * least) return false
  const listed = blocks.filter((block) => quotes.of.has(block) && block.depth !== null).length
  const plain = blocks.filter((block) => block.text.length >= 40).length
  if (themed > 0) return true
  if (headed >= 2) return true
  return listed < quotes.count * 0.5 && quotes.count >= plain * 0.5
}

/** True where most of the words stand in long paragraphs, under a title or headings. */
export function isProse(blocks: readonly Block[]): boolean {
  const plain = blocks.filter((block) => block.depth === null && block.heading === null)
  const long = plain.filter((block) => countWords(block.text) >= 25)
  const longer = long.filter((block) => countWords(block.text) >= 40)
  const all = blocks.reduce((sum, block) => sum + block.text.length, 0)
  const most = long.reduce((sum, block) => sum + block.text.length, 0) >= all * 0.5
  const titled = blocks.some((block) => block.heading !== null) || isTitleLike(blocks[0]?.text ?? '', 25)
  return titled && most && (long.length >= 3 || longer.length >= 2)
}

/** True for slides about the day that lost the gaps between them: at least two headings promise what only such slides do. */
export function isDayDeck(blocks: readonly Block[], quotes: Quotes): boolean {
  const levels = findHeadings(blocks, 'deck', (index) => isCoded(blocks, index, quotes))
  const promising = blocks.filter((block, index) => {
    const sense = (levels[index] ?? null) === null ? null : senseOf(block.text, 'deck')
    return sense !== null && isAboutDay(sense)
  })
  return promising.length >= 2
}
