import type { Reading } from '#shared/model/reading.ts'

import { type Block, cutBlock, deriveReading, makeReading } from './block.ts'
import { readByline } from './read-authors.ts'
import { isBodyLike, namesEvent } from './read-bodies.ts'
import { findDate } from './read-dates.ts'
import { dateReading } from './read-labels.ts'
import { countWords, isTitleLike } from './tidy.ts'

const time = String.raw`\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon|hrs|h)?`
const times = new RegExp(
  String.raw`^[\s,;|–—-]*(?:from\s+)?(?:${time}\s*(?:-|–|—|to|until)\s*${time}\b|\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm)\b|\d{1,2}:\d{2}\b)`,
  'i',
)

/** The head of a newsletter: its name, and which number it is. */
const masthead = /\s[|•·]\s|\b(?:issue|vol(?:ume)?\.?)\s*\d+\b/i
/** What a page writes before the day it came out. */
const stamped = /^(?:(?:first|last)\s+)?(?:posted|published|written|updated|modified|reviewed)\s*:?$/i

/** Reads a line near the top of a file that holds a date: words beside it say where, or what where there is no title yet. Null for a line without a date, or with much more in it. */
export function readDatedLine(block: Block, titled: boolean): Reading[] | null {
  const { text } = block
  const date = text.length <= 400 ? findDate(text, text.length <= 30) : null
  if (!date) return null
  const end = date.end + (times.exec(text.slice(date.end))?.[0].length ?? 0)
  const before = bare(text.slice(0, date.start))
  const after = bare(text.slice(end))
  const words = countWords(before) + countWords(after)
  const stamp = stamped.test(before)
  const body = titled && !stamp && countWords(before) >= 2 && isBodyLike(before)
  if (!titled && masthead.test(text) && !/-\d\d-\d\d/.test(date.edtf))
    return [makeReading(block, 'fact', { fact: 'other' })]
  const place =
    titled && /^(?:\p{Lu}[^\s]*|of|the|and|&|in)(?:\s+(?:\p{Lu}[^\s]*|of|the|and|&|in|\d+))*$/u.test(before)
  if (
    titled &&
    !body &&
    countWords(before) >= 3 &&
    saysWhich(before, words, end >= text.length - 1 && !place)
  )
    return readReportLine(block, date.text, after)
  if (words > (titled ? 14 : 40) || (titled && !body && !place && countWords(before) >= 3)) return null
  const names = !titled && !stamp && countWords(before) >= 2 && isTitleLike(before, 30)
  const entitles = !titled && !names && !before && isTitleLike(after)
  const parts = [
    { at: 0, text: stamp ? '' : before, as: names ? 'title' : body ? 'body' : 'venue' } as const,
    {
      at: text.indexOf(before) + before.length,
      text: text.slice(date.start, end).trim(),
      as: 'date',
    } as const,
    { at: after ? text.indexOf(after, end) : -1, text: after, as: entitles ? 'title' : 'venue' } as const,
  ].filter((part) => part.text)
  const cut = cutBlock(
    block,
    parts.map((part, index) => (index === 0 ? 0 : part.at)),
  )
  return parts.map((part, index) => {
    const piece = { ...block, raw: cut[index]?.raw ?? '', text: part.text }
    const byline = stamp && index > 0 ? readByline(piece, 'author')?.[0] : undefined
    if (byline) return byline
    if (part.as === 'body') return makeReading(piece, 'body', { role: 'organiser' })
    return part.as === 'date' ? dateReading(piece) : makeReading(piece, part.as)
  })
}

/** True for words before a date that name the event, or that end with the date as a line under a title does. */
function saysWhich(before: string, words: number, last: boolean): boolean {
  return words <= 30 && (namesEvent(before) || (last && words <= 8 && isTitleLike(before)))
}

/** "Report of the conference held on 7 May, Town Hall": what the paper is, with the date and the place in it. */
function readReportLine(block: Block, date: string, place: string): Reading[] {
  const edtf = findDate(date, true)?.edtf
  const venue = place && isTitleLike(place, 10) ? [deriveReading(block, 'venue', place)] : []
  return [
    makeReading(block, 'fact', { fact: 'is' }),
    deriveReading(block, 'date', date, { parts: edtf ? { edtf } : {} }),
    ...venue,
  ]
}

function bare(text: string): string {
  return text
    .replace(/^[\s,;:|()–—@-]+(?:(?:at|in|held at)\s+)?|^(?:at|in|held at)\s+/i, '')
    .replace(/[\s,;:|(–—@-]+(?:on)?(?:\s+the)?\s*$|\s+on(?:\s+the)?\s*$/i, '')
    .trim()
}
