import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { findHeadings } from './find-headings.ts'
import { readFront } from './read-front.ts'
import { readLabelled } from './read-labels.ts'
import type { Quotes } from './read-quotes.ts'
import { readSections } from './read-sections.ts'
import type { Form } from './section-sense.ts'
import { sectionsOf } from './sections.ts'
import { countWords } from './tidy.ts'

/** Readings of somebody's notes: headings as topics, items as points, nested items as details. The rest of a paper has no title of its own. */
export function readOutline(blocks: readonly Block[], form: Form, quotes: Quotes): Reading[] {
  const front = form === 'paper' ? { readings: [], end: 0 } : readTop(blocks, form, quotes)
  const rest = blocks.slice(front.end)
  const levels = findHeadings(rest, form, (index) => isCoded(rest, index, quotes))
  return [...front.readings, ...readSections(sectionsOf(rest, levels), form, quotes)]
}

/** True where the block at this place ends with a participant code. */
export function isCoded(blocks: readonly Block[], index: number, quotes: Quotes): boolean {
  const block = blocks[index]
  return block !== undefined && quotes.of.has(block)
}

/** Lines above the first heading with something under it are about the file as a whole, if they are short. */
function readTop(blocks: readonly Block[], form: Form, quotes: Quotes): { readings: Reading[]; end: number } {
  const levels = findHeadings(blocks, form, (index) => isCoded(blocks, index, quotes))
  const cover = readCover(blocks, form, levels)
  if (cover) return cover
  if (isDeclaredTitle(blocks)) return titled(blocks, form, levels)
  const first = levels.findIndex((level, index) => level !== null && (levels[index + 1] ?? null) === null)
  const above = blocks.slice(0, Math.max(first, 0))
  const short = above.length <= 14 && above.every((block) => block.depth === null && isShort(block.text))
  if (above.length > 0 && short) return readFront(above, form)
  return readLabels(blocks)
}

/** A heading with nothing under it but a date, a place, names or organisations is the title. */
function readCover(
  blocks: readonly Block[],
  form: Form,
  levels: readonly (number | null)[],
): { readings: Reading[]; end: number } | null {
  const next = levels.findIndex((level, index) => index > 0 && level !== null)
  if ((levels[0] ?? null) === null || next < 2) return null
  const front = readFront(blocks.slice(0, next), form)
  const known = front.readings.some((each) => /^(?:date|venue|body|person)$/.test(each.as))
  return known && front.end === next ? front : null
}

function isShort(text: string): boolean {
  return text.length <= 200 && (countWords(text) <= 14 || !/[.!]$/.test(text))
}

/** One heading above all others, at the top of the file. */
function isDeclaredTitle(blocks: readonly Block[]): boolean {
  const level = blocks[0]?.heading ?? null
  const others = blocks.slice(1).flatMap((block) => (block.heading === null ? [] : [block.heading]))
  return level !== null && others.length > 0 && others.every((other) => other > level)
}

function titled(
  blocks: readonly Block[],
  form: Form,
  levels: readonly (number | null)[],
): { readings: Reading[]; end: number } {
  const next = levels.findIndex((level, index) => index > 0 && level !== null)
  const front = readFront(blocks.slice(0, next < 0 ? blocks.length : next), form)
  return front.end > 0
    ? front
    : { readings: blocks.slice(0, 1).map((block) => makeReading(block, 'title')), end: 1 }
}

function readLabels(blocks: readonly Block[]): { readings: Reading[]; end: number } {
  const readings: Reading[] = []
  let end = 0
  for (const block of blocks.slice(0, 12)) {
    const labelled = block.depth === null && block.heading === null ? readLabelled(block) : null
    if (!labelled) break
    readings.push(...labelled)
    end += 1
  }
  return { readings, end }
}
