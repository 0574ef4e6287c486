import type { PointKind } from '#shared/model/point.ts'
import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { readAbout } from './read-about.ts'
import { findDate } from './read-dates.ts'
import { readFacts } from './read-facts.ts'
import { readPoints } from './read-points.ts'
import { isAddress } from './read-prose.ts'
import type { Quotes } from './read-quotes.ts'
import { findReference } from './read-references.ts'
import { type Form, type Sense, senseOf } from './section-sense.ts'
import { closeLeads, type Section } from './sections.ts'
import { countWords, isDecoration, normalise } from './tidy.ts'

type Open = { readonly level: number; readonly sense: Sense }

const untitled: Sense = { kind: 'topic', point: 'point' }

/** Readings of headings and what stands under them; `opening` is what stands before the first heading. Topics with points, facts about the day, lists of topics, references, appendices. */
export function readSections(
  given: readonly Section[],
  form: Form,
  quotes: Quotes,
  opening: Sense = untitled,
): Reading[] {
  const sections = closeLeads(given)
  const open: Open[] = []
  let last = ''
  return sections.flatMap((section, index) => {
    if (!section.heading) return readBody(section, opening, form, quotes)
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop()
    const above = open.at(-1)?.sense ?? null
    const sense = within(senseOf(section.heading.text, form, isShortList(section.body)), above)
    open.push({ level: section.level, sense })
    const key = normalise(section.heading.text)
    const repeated = key === last && key !== '' && !section.again
    last = key
    const next = sections[index + 1]
    const empty = (section.body.length === 0 || isCited(section.body)) && (next?.level ?? 0) <= section.level
    const alone = empty && sense.kind === 'topic' && form !== 'notes'
    if (closing(section, form)) return readClosing(section)
    const head = repeated
      ? makeReading(section.heading, 'dropped')
      : readHeading(section.heading, sense, above)
    const at = section.body[0]?.line ?? head.line
    if (section.again)
      return [{ ...head, raw: '', line: at, lastLine: at }, ...readBody(section, sense, form, quotes)]
    return [
      alone && !repeated ? { ...head, as: 'heading' as const } : head,
      ...readBody(section, sense, form, quotes),
    ]
  })
}

/** The last slide of a talk often thanks, and says where to write. */
function closing({ heading, body }: Section, form: Form): boolean {
  const slides = form === 'deck' || form === 'talk'
  return slides && heading !== null && body.length > 0 && body.every(({ text }) => isAddress(text))
}

function readClosing({ heading, body }: Section): Reading[] {
  const head = heading ? [makeReading(heading, 'heading')] : []
  return [...head, ...body.map((block) => makeReading(block, 'fact', { fact: 'contact' }))]
}

/** A heading that promises nothing of its own goes on with what the heading over it promised. */
function within(sense: Sense, above: Sense | null): Sense {
  if (!above || sense.kind !== 'topic' || sense.point !== 'point') return sense
  if (above.kind === 'topics' || above.kind === 'appendix') return sense
  return above
}

function readHeading(heading: Block, sense: Sense, above: Sense | null): Reading {
  const block = { ...heading, text: heading.text.replace(/\s*(?::|[–—-])$/, '') }
  switch (sense.kind) {
    case 'topic':
      return makeReading(block, above?.kind === 'topic' ? 'heading' : 'topic', {
        level: above?.kind === 'topic' ? 1 : 0,
      })
    case 'topics':
      return makeReading(heading, 'fact', { fact: 'framing' })
    case 'expertise':
      return makeReading(heading, 'fact', { fact: 'is' })
    case 'appendix':
      return makeReading(heading, 'appendix')
    case 'facts':
    case 'references':
    case 'abbreviations':
      return makeReading(block, 'heading')
  }
}

function readBody(section: Section, sense: Sense, form: Form, quotes: Quotes): Reading[] {
  const solid = section.body
  switch (sense.kind) {
    case 'topic':
      return about(readCited(solid, sense.point, form, quotes), form)
    case 'facts':
      return about(readFactsAround(solid, sense, form, quotes), form)
    case 'topics':
      return solid.map((block) => makeReading(block, (block.depth ?? 0) > 0 ? 'point' : 'topic'))
    case 'expertise':
      return solid.map((block) => makeReading(block, 'expertise'))
    case 'references':
      return solid.map(readReferenceLine)
    case 'abbreviations':
      return solid.map(readAbbreviation)
    case 'appendix':
      return solid.map((block) => makeReading(block, 'point'))
  }
}

/** Points, with guidelines that a slide cites as references among them. */
function readCited(body: readonly Block[], kind: PointKind, form: Form, quotes: Quotes): Reading[] {
  const found = form === 'deck' || form === 'talk' ? findReference(body) : null
  if (!found) return readPoints(body, kind, form, quotes)
  const before = readPoints(body.slice(0, found.start), kind, form, quotes)
  return [...before, found.reading, ...readCited(body.slice(found.end), kind, form, quotes)]
}

function isCited(body: readonly Block[]): boolean {
  const found = findReference(body)
  return found !== null && found.start === 0 && found.end === body.length
}

/** Quotes stay quotes and rules stay rules, whatever the heading over them. */
function readFactsAround(
  body: readonly Block[],
  sense: Sense & { kind: 'facts' },
  form: Form,
  quotes: Quotes,
): Reading[] {
  const readings: Reading[] = []
  let plain: Block[] = []
  const flush = (): void => {
    readings.push(...readFacts(plain, sense.fact, form))
    plain = []
  }
  for (const block of body) {
    if (!quotes.of.has(block) && !isDecoration(block.text)) plain.push(block)
    else {
      flush()
      readings.push(...readPoints([block], 'point', form, quotes))
    }
  }
  flush()
  return readings
}

function about(readings: readonly Reading[], form: Form): Reading[] {
  return form === 'paper' ? readings.flatMap((reading) => [reading, ...readAbout(reading)]) : [...readings]
}

function isShortList(body: readonly Block[]): boolean {
  const words = body.map((block) => countWords(block.text))
  const few =
    words.every((count) => count <= 10) && words.reduce((sum, count) => sum + count, 0) <= body.length * 6
  return body.length >= 2 && body.length <= 14 && few && body.every((block) => !/[.!?]$/.test(block.text))
}

function readReferenceLine(block: Block): Reading {
  const date = findDate(block.text, true)
  return makeReading(block, 'reference', { parts: date ? { date: date.text, edtf: date.edtf } : {} })
}

function readAbbreviation(block: Block): Reading {
  const match = /^([\p{Lu}][\p{L}\d&/-]{1,11})\s*(?:[:=–—-]|\t)\s*(\S.*)$/u.exec(block.text)
  if (!match) return makeReading(block, 'point')
  return makeReading({ ...block, text: match[1] ?? '' }, 'abbreviation', {
    parts: { long: (match[2] ?? '').slice(0, 2000) },
  })
}
