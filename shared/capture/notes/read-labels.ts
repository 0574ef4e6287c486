import type { RoleName } from '#shared/model/people.ts'
import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { readBodies } from './read-authors.ts'
import { findDate } from './read-dates.ts'

const labelled = /^([\p{L}][\p{L}\s/-]{1,28}?)\s*:\s+(?=\S)/u
const roles: readonly (readonly [RegExp, RoleName])[] = [
  [/^(?:table )?facilitators?$/, 'facilitator'],
  [/^(?:scribe|note ?taker|notes (?:taken )?by|recorder|rapporteur)$/, 'scribe'],
  [/^chair(?:ed by|person|man)?$/, 'chair'],
  [/^keynote(?: speaker)?$/, 'keynote'],
  [/^(?:speaker|presenter|presented by|presentation by|talk by)$/, 'presenter'],
  [/^(?:authors?|written by|by)$/, 'author'],
  [/^(?:key )?editor$/, 'key-editor'],
]

/** Reads a line such as "Date: 4 March" or "Venue: Town Hall" at the top of a file; null for any other line. */
export function readLabelled(block: Block): Reading[] | null {
  const match = labelled.exec(block.text)
  if (!match || block.text.length > 300) return null
  const label = (match[1] ?? '').toLowerCase().replace(/[\s/-]+/g, ' ')
  const value = block.text.slice(match[0].length).trim()
  const piece = { ...block, text: value }
  if (/^(?:date|when|held|held on|event date|day)$/.test(label)) return [dateReading(piece)]
  if (/^(?:venue|where|place|location|held at)$/.test(label)) return [makeReading(piece, 'venue')]
  if (/^(?:title|event|workshop|meeting|session|subject)$/.test(label)) return [makeReading(piece, 'title')]
  if (/^(?:topic|question)$/.test(label)) return [makeReading(piece, 'topic')]
  if (
    /^(?:attendance|attended|number attending|present|people|attendees)$/.test(label) &&
    /\d/.test(value) &&
    value.length <= 60
  )
    return [attendanceReading(piece)]
  if (/^(?:funded by|funders?)$/.test(label)) return readBodies(block, 'funder')
  if (/^(?:hosted by|hosts?)$/.test(label)) return readBodies(block, 'host')
  if (/^(?:organi[sz]ed by|organi[sz]ers?|run by|partners?|convened by)$/.test(label))
    return readBodies(block)
  const role = roles.find(([pattern]) => pattern.test(label))?.[1]
  return role && value.length <= 80 ? [makeReading(piece, 'person', { role })] : null
}

/** A date as printed, with what could be read of it. */
export function dateReading(piece: Pick<Block, 'line' | 'lastLine' | 'raw' | 'text'>): Reading {
  const date = findDate(piece.text, true)
  return makeReading(piece, 'date', { parts: date ? { edtf: date.edtf } : {} })
}

function attendanceReading(piece: Pick<Block, 'line' | 'lastLine' | 'raw' | 'text'>): Reading {
  const value = /\d[\d,]*/.exec(piece.text)?.[0].replaceAll(',', '') ?? ''
  return makeReading(piece, 'attendance', { parts: { value } })
}
