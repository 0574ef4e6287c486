import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { factReading } from './fact-reading.ts'
import { findDates } from './read-dates.ts'
import { countWords } from './tidy.ts'

const address =
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}\.[\p{L}\d.-]{2,40}|\bhttps?:\/\/|\bwww\.|(?<!\d)0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/u
const reach = /\b(?:contact|e-?mail|write to|reply|replies|call|phone|tell us|get in touch|respond|send)\b/i
const limit =
  /\b(?:from|by|before|until|after|on|starting|as of|as from|effective)\s+(?:the\s+)?(?:(?:end|start|beginning) of\s+|early\s+|late\s+|mid-?\s*)?$/i
const coming =
  /\b(?:will|must|shall|ha(?:s|ve) to|due|deadline|closes?|comes? into|takes? effect|ends?|are to|is to)\b/i
const call =
  /(?:^|[.!?]["”’)]?\s+)(?:we|you|everyone|everybody|all of us|commissioners|practitioners|gps|members|readers)\b.{0,20}\b(?:need|needs|must|should|have|has) (?:all )?(?:to )?(?:now )?(?:act|begin|start|raise|tell|write|ask|influence|speak|lobby|press|campaign|respond|work together|make the case|stand up)\b|\bnow is the time\b|\bact now\b|^(?:please )?(?:write to|lobby|sign|join|tell) your\b/i
const later =
  /^(?:watch (?:out|this space)|look out|in my next|next (?:month|time|issue|week)|more (?:to follow|on this)|to be continued|coming (?:soon|next)|part \w+ (?:will|of this))\b/i
const concern =
  /\b(?:concerns?|concerned|threat(?:s|ened)?|fears?|worr(?:y|ies|ied)|decommission(?:ed|ing)?|under pressure|at risk of (?:being|closure|losing))\b/gi

/** Reads a paragraph that is about the day or its readers rather than said in it: a deadline, a call, an address. Null for any other. */
export function readProse(block: Block, level = 0): Reading | null {
  const text = block.text
  if (isAddress(text)) return factReading(block, 'contact', level)
  if (text.endsWith('?') || block.depth !== null) return null
  if (/^this (?:paper|report|document|note|article|summary|briefing)\b/i.test(text))
    return factReading(block, 'is', level)
  const date = deadlineIn(text)
  if (date) return { ...factReading(block, 'deadline', level), parts: date }
  if (call.test(text)) return factReading(block, 'call', level)
  return later.test(text) && countWords(text) <= 40
    ? makeReading(block, 'fact', { fact: 'other', level })
    : null
}

/** True for a line that says where to write or ring. */
export function isAddress(text: string): boolean {
  return countWords(text) <= 40 && address.test(text) && (reach.test(text) || countWords(text) <= 3)
}

/** True for a paragraph that speaks of concerns more than once. */
export function isConcerned(text: string): boolean {
  return (text.match(concern) ?? []).length >= 2
}

/** A month or day named after "from", "by" or "until" in a sentence about what will be. */
function deadlineIn(text: string): { date: string; edtf: string } | null {
  for (const date of findDates(text, true)) {
    if (!/\d{4}/.test(date.text) && !/^XXXX-\d\d-\d\d$/.test(date.edtf)) continue
    const before = text.slice(Math.max(0, date.start - 60), date.start)
    const after = text.slice(date.end, date.end + 200)
    const sentence = `${before.split(/[.!?]\s/).at(-1) ?? ''} ${after.split(/[.!?]\s/, 1)[0] ?? ''}`
    if (limit.test(before) && coming.test(sentence)) return { date: date.text, edtf: date.edtf }
  }
  return null
}
