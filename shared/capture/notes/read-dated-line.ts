import type { Reading } from '#shared/model/reading.ts'

import { type Block, cutBlock, deriveReading, makeReading } from './block.ts'
import { readByline } from './read-authors.ts'
import { isBodyLike, namesEvent } from './read-bodies.ts'
import { findDate, type FoundDate } from './read-dates.ts'
import { dateReading } from './read-labels.ts'
import { countWords, isTitleLike } from './tidy.ts'
import { isWebLitter } from './web-litter.ts'

const time = String.raw`\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon|hrs|h)?`
const times = new RegExp(
  String.raw`^[\s,;|–—-]*(?:from\s+)?(?:${time}\s*(?:-|–|—|to|until)\s*${time}\b|\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm)\b|\d{1,2}:\d{2}\b)`,
  'i',
)

/** The head of a newsletter: its name, and which number it is. */
const masthead = /\s[|•·]\s|\b(?:issue|vol(?:ume)?\.?)\s*\d+\b/i
/** Names only, as a place has. */
const proper = /^(?:\p{Lu}[^\s]*|of|the|and|&|in)(?:\s+(?:\p{Lu}[^\s]*|of|the|and|&|in|\d+))*$/u
/** What a page writes before the day it came out. */
const stamped = /^(?:(?:first|last)\s+)?(?:posted|published|written|updated|modified|reviewed)\s*:?$/i

/** A line cut at its date: what stands before it and after it, without links such as "at" and "on the". */
type Dated = {
  readonly before: string
  readonly after: string
  readonly words: number
  readonly date: FoundDate
  /** Where the date and the time after it end. */
  readonly end: number
}

function cutAtDate(text: string): Dated | null {
  const date = text.length <= 400 ? findDate(text, text.length <= 30) : null
  if (!date) return null
  const end = date.end + (times.exec(text.slice(date.end))?.[0].length ?? 0)
  const [before, after] = [bare(text.slice(0, date.start)), bare(text.slice(end))]
  return { before, after, words: countWords(before) + countWords(after), date, end }
}

/** Reads a line near the top of a file that holds a date: words beside it say where, or what where there is no title yet. Null for a line without a date, or with much more in it. */
export function readDatedLine(block: Block, titled: boolean): Reading[] | null {
  const line = cutAtDate(block.text)
  if (!line) return null
  const { before, after, words } = line
  if (stamped.test(before) || /^by\s/i.test(before)) return readStamp(block, line)
  if (!titled && masthead.test(block.text) && !/-\d\d-\d\d/.test(line.date.edtf))
    return [makeReading(block, 'fact', { fact: 'other' })]
  const several = countWords(before) >= 2
  const body = titled && several && isBodyLike(before)
  const place = titled && proper.test(before)
  if (titled && !body && saysWhich(block.text, line, place)) return readReportLine(block, line)
  if (words > (titled ? 14 : 40) || (titled && !body && !place && countWords(before) >= 3)) return null
  const names = !titled && several && isTitleLike(before, 30)
  const entitles = !titled && !names && !before && isTitleLike(after)
  return cutParts(block, line, names ? 'title' : body ? 'body' : 'venue', entitles ? 'title' : 'venue')
}

function cutParts(
  block: Block,
  { before, after, date, end }: Dated,
  first: 'title' | 'body' | 'venue',
  last: 'title' | 'venue',
): Reading[] {
  const { text } = block
  const parts = [
    { at: 0, text: before, as: first } as const,
    {
      at: text.indexOf(before) + before.length,
      text: text.slice(date.start, end).trim(),
      as: 'date',
    } as const,
    { at: after ? text.indexOf(after, end) : -1, text: after, as: last } as const,
  ].filter((part) => part.text)
  const starts = parts.map((part, index) => (index === 0 ? 0 : part.at))
  return cutBlock(block, starts).flatMap(({ raw }, index) => {
    const part = parts[index]
    const piece = { ...block, raw, text: part?.text ?? '' }
    if (part?.as === 'date') return [dateReading(piece)]
    return [makeReading(piece, part?.as ?? 'venue', part?.as === 'body' ? { role: 'organiser' } : {})]
  })
}

/** "Posted on 3 May by Ann Reed": when a text came out, which is no date of an event, and who wrote it. */
function readStamp(block: Block, { before, after, date, end }: Dated): Reading[] {
  const at = [
    0,
    ...(stamped.test(before) ? [] : [date.start]),
    ...(after ? [block.text.indexOf(after, end)] : []),
  ]
  return cutBlock(block, at).map((cut) => {
    const piece = { ...block, ...cut, text: bare(cut.text) }
    const own = findDate(cut.text, true)
    if (own) {
      const parts = { date: own.text, edtf: own.edtf }
      return makeReading({ ...piece, text: own.text }, 'fact', { fact: 'other', parts })
    }
    const byline = readByline(piece, 'author')?.[0]
    return byline ?? makeReading(piece, isWebLitter(piece.text) ? 'dropped' : 'fact', { fact: 'other' })
  })
}

/** True for words before a date that name the event, or that end with the date as a line under a title does. */
function saysWhich(text: string, { before, words, end }: Dated, place: boolean): boolean {
  if (countWords(before) < 3 || words > 30) return false
  return namesEvent(before) || (!place && end >= text.length - 1 && words <= 8 && isTitleLike(before))
}

/** "Report of the conference held on 7 May, Town Hall": what the paper is, with the date and the place in it. */
function readReportLine(block: Block, { date, after }: Dated): Reading[] {
  const venue = after && isTitleLike(after, 10) ? [deriveReading(block, 'venue', after)] : []
  return [
    makeReading(block, 'fact', { fact: 'is' }),
    deriveReading(block, 'date', date.text, { parts: { edtf: date.edtf } }),
    ...venue,
  ]
}

function bare(text: string): string {
  return text
    .replace(/^[\s,;:|()–—@-]+(?:(?:at|in|held at)\s+)?|^(?:at|in|held at)\s+/i, '')
    .replace(/[\s,;:|(–—@-]+(?:on)?(?:\s+the)?\s*$|\s+on(?:\s+the)?\s*$/i, '')
    .trim()
}
