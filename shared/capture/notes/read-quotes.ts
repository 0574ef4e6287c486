import type { Reading } from '#shared/model/reading.ts'

import { type Block, cutBlock, makeReading, partReading } from './block.ts'
import { type Coded, isPersonPrefix, readCode, takeCode, takeLeadingCode } from './participant-codes.ts'
import { countWords, stripEmphasis } from './tidy.ts'

/** Which blocks hold what a participant said, by their participant code. */
export type Quotes = { readonly count: number; readonly of: ReadonlyMap<Block, Coded> }

const marks = /["“”‘’]|(?:^|\s)'|'(?:$|\s)/

/** Finds the blocks that end (or, in a transcript, begin) with a participant code. A code that is no obvious person needs quotation marks or a second code of its kind. */
export function findQuotes(blocks: readonly Block[]): Quotes {
  const trailing = gather(blocks, takeCode)
  const leading = gather(blocks, takeLeadingCode)
  const of = leading.size >= 3 && leading.size > trailing.size ? leading : trailing
  return { count: of.size, of }
}

function gather(blocks: readonly Block[], take: (text: string) => Coded | null): Map<Block, Coded> {
  const found = new Map<Block, Coded>()
  const codes = new Map<string, Set<string>>()
  for (const block of blocks) {
    const coded = block.heading === null ? take(block.text) : null
    if (!coded || countWords(coded.text) < 2) continue
    found.set(block, coded)
    codes.set(coded.prefix, (codes.get(coded.prefix) ?? new Set()).add(coded.code))
  }
  for (const [block, coded] of found) {
    const sure =
      isPersonPrefix(coded.prefix) || marks.test(block.text) || (codes.get(coded.prefix)?.size ?? 0) >= 2
    if (!sure) found.delete(block)
  }
  return found
}

/** Readings of a block with one quote or several, each by its participant; narration around them becomes facts about the analysis. */
export function readQuote(block: Block, coded: Coded, level = 0): Reading[] {
  const parts = cutAtCodes(block.text)
  if (parts.length < 2) return [quoteReading(block, coded, level)]
  const starts = parts.map((part) => part.start)
  return cutBlock(block, starts).map((piece, index) => {
    const part = parts[index]
    const taken = part?.said ? takeCode(piece.text) : null
    return taken
      ? quoteReading({ ...block, ...piece }, taken, level)
      : partReading(block, piece, 'fact', { fact: 'analysis', level })
  })
}

/** Readings of narration that has quotes with codes in its midst; null where it has none. */
export function readNarration(block: Block): Reading[] | null {
  const parts = cutAtCodes(block.text)
  const said = parts.find((part) => part.said)
  if (!said || parts.length < 2) return null
  return readQuote(block, { text: block.text, code: '', about: '', prefix: '' })
}

function quoteReading(piece: Block, coded: Coded, level: number): Reading {
  return makeReading({ ...piece, text: stripEmphasis(coded.text) }, 'point', {
    kind: 'quote',
    participant: coded.code,
    parts: coded.about ? { about: coded.about } : {},
    level,
  })
}

type Part = { readonly start: number; readonly said: boolean }

const inner = /[([]([^()[\]]{1,70})[)\]][.,;]?["”'’]?(?=\s|$)/g
const spoken = /(?:^|[\s(])(["“])([^"“”]{12,})["”][.,;]?\s*[([][^()[\]]{1,70}[)\]]/

/** Where the quotes of one paragraph begin: it is cut after each code, and before double quotation marks that narration leads up to. */
function cutAtCodes(text: string): Part[] {
  const ends = [...text.matchAll(inner)].flatMap((match) =>
    readCode((match[1] ?? '').trim()) ? [match.index + match[0].length] : [],
  )
  if (text.slice(ends.at(-1) ?? 0).trim() && !quotesEnd(text, ends)) return [{ start: 0, said: true }]
  const parts: Part[] = []
  let from = 0
  for (const end of ends) {
    const lead = leadLength(text.slice(from, end))
    if (lead > 0) parts.push({ start: from, said: false })
    parts.push({ start: from + lead, said: true })
    from = end
  }
  if (text.slice(from).trim()) parts.push({ start: from, said: false })
  return parts
}

/** True where every code stands right after a closing quotation mark, so that the rest is narration. */
function quotesEnd(text: string, ends: readonly number[]): boolean {
  let from = 0
  return ends.every((end) => {
    const said = spoken.test(text.slice(from, end))
    from = end
    return said
  })
}

function leadLength(segment: string): number {
  const match = spoken.exec(segment)
  if (!match || match.index + match[0].length < segment.replace(/[\s.,;]+$/, '').length) return 0
  const lead = match.index + match[0].indexOf(match[1] ?? '"')
  const narrated =
    /\b(?:participants?|practitioners?|workers?|nurses?|interviewees?|respondents?|clients?|patients?|one|another|others?|some|several|many|most|they|she|he|said|says|described|reported|explained|felt|noted|put it|according|told|recalled|stated|added|commented)\b/i
  return countWords(segment.slice(0, lead)) >= 2 && narrated.test(segment.slice(0, lead)) ? lead : 0
}
