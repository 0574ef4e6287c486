import type { RoleName } from '#shared/model/people.ts'
import type { Reading } from '#shared/model/reading.ts'

import { deriveReading } from './block.ts'
import { expandIn } from './read-abbreviations.ts'
import { isBodyLike, isBodyNoun, splitBodies } from './read-bodies.ts'
import { findDate } from './read-dates.ts'

const crowd =
  /\b(?:(?<near>approximately|approx\.?|about|around|some|over|nearly|almost|more than|up to|circa|c\.)\s*)?(?<number>\d[\d,]*)\s+(?:people|delegates|participants|attendees|professionals|practitioners|guests|colleagues|members|places)\b/i
const held =
  /\b(?:held|took place|taking place|hosted|met|gathered)\b(?:\s+\w+ly)?\s+(?:in|at)\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}\d’'&.-]*(?:\s+(?:(?:of|the|and|&|in)\s+)?\p{Lu}[\p{L}\d’'&.-]*){0,7})/u
const deeds: readonly (readonly [RegExp, RoleName])[] = [
  [/organi[sz]ed|run|convened|delivered|arranged/, 'organiser'],
  [/funded|sponsored|commissioned|paid for|supported/, 'funder'],
  [/hosted/, 'host'],
  [/instigated|initiated|requested|called for|prompted/, 'instigator'],
  [/chaired/, 'chair'],
]
const deed = deeds
  .flatMap(([pattern]) => pattern.source.split('|'))
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')
const upper = String.raw`\p{Lu}[\p{L}\d&’'-]*`
const done = new RegExp(
  String.raw`\b(?<deeds>(?:${deed})(?:(?:,\s*|\s+and\s+|\s*,\s*and\s+)(?:${deed}))*)(?:\s+(?:jointly|together|kindly|generously))?\s+(?:by|because of|at the request of|on behalf of)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,6}?(?<who>${upper}(?:\s+(?:(?:of|for|the|and|&|with)\s+){0,2}${upper}|\s*\([A-Z]{2,8}\)){0,9})`,
  'gu',
)

/** What a paper says about its event in running text: who came, where and when, who was behind it. Readings without raw text of their own, each after the reading it was drawn from. */
export function readEvent(readings: readonly Reading[]): Reading[] {
  const title = readings.find((each) => each.as === 'title')?.text ?? ''
  const said = new Set(readings.map((each) => each.as))
  const shorts = shortForms(readings.map((each) => each.text).join('\n'), title)
  const named = readings.map((each) => (isAboutEvent(each) ? bodiesIn(each, shorts) : []))
  const organised = named.flat().some((each) => each.role === 'organiser')
  const known = new Set(named.flat().map((each) => each.text))
  return readings.flatMap((each, index) => {
    if (each.as === 'title') {
      const drawn = titleBodies(each, shorts, organised ? null : 'organiser')
      return [each, ...drawn.filter(({ text }) => isBodyLike(text) || known.has(text))]
    }
    if (!isAboutEvent(each)) return [each]
    const drawn = [...(named[index] ?? []), ...eventIn(each, said)]
    for (const reading of drawn) said.add(reading.as)
    return [each, ...drawn]
  })
}

function isAboutEvent({ as, fact }: Reading): boolean {
  return as === 'fact' && (fact === 'background' || fact === 'is' || fact === 'setting')
}

/** Short forms in the text that the title spells out. */
function shortForms(text: string, title: string): Map<string, string> {
  const found = new Set(text.match(/\b[A-Z][A-Z&]{1,8}\b/g) ?? [])
  return new Map(
    [...found].flatMap((short) => {
      const long = title.length <= 300 ? expandIn(short.replace(/&/g, ''), title) : null
      return long ? [[short, long] as const] : []
    }),
  )
}

function titleBodies(title: Reading, shorts: ReadonlyMap<string, string>, role: RoleName | null): Reading[] {
  if (shorts.size > 0)
    return [...shorts].map(([short, name]) => deriveReading(title, 'body', name, { role, parts: { short } }))
  const names = splitBodies(title.text)
    .slice(0, -1)
    .map((each) => each.text)
  return names.filter(isBodyLike).map((name) => deriveReading(title, 'body', name, { role }))
}

function bodiesIn(fact: Reading, shorts: ReadonlyMap<string, string>): Reading[] {
  return [...fact.text.matchAll(done)].flatMap((match) => {
    const roles = deeds
      .filter(([pattern]) => pattern.test((match.groups?.['deeds'] ?? '').toLowerCase()))
      .map(([, role]) => role)
    return splitBodies(withoutNoun(match[0], match.groups?.['who'] ?? '')).flatMap(({ text }) => {
      if (isBodyNoun(text)) return []
      const named = bodyOf(text, shorts)
      return roles.map((role) =>
        deriveReading(fact, 'body', named.name, { role, parts: named.short ? { short: named.short } : {} }),
      )
    })
  })
}

/** "by the Forum and Age Concern": the forum is known already. */
function withoutNoun(printed: string, who: string): string {
  const [first = '', ...rest] = who.split(/\s+and\s+/)
  return rest.length > 0 && isBodyNoun(first) && printed.includes(`the ${first}`) ? rest.join(' and ') : who
}

/** The whole name of an organisation and its short form, where the title or brackets give one. */
function bodyOf(text: string, shorts: ReadonlyMap<string, string>): { name: string; short: string } {
  const bracketed = /^(.*\S)\s*\(([A-Z]{2,8})\)$/.exec(text)
  if (bracketed) return { name: bracketed[1] ?? text, short: bracketed[2] ?? '' }
  const known = shorts.get(text)
  return known === undefined
    ? { name: text.replace(/^the\s+/i, ''), short: '' }
    : { name: known, short: text }
}

function eventIn(fact: Reading, said: ReadonlySet<Reading['as']>): Reading[] {
  const out: Reading[] = []
  const place = held.exec(fact.text)
  const date = place ? findDate(fact.text.slice(place.index)) : null
  const came = crowd.exec(fact.text)
  if (date && !said.has('date'))
    out.push(deriveReading(fact, 'date', date.text, { parts: { edtf: date.edtf } }))
  if (place && !said.has('venue')) out.push(deriveReading(fact, 'venue', place.groups?.['place'] ?? ''))
  if (came && !said.has('attendance')) {
    const { near = '', number = '' } = came.groups ?? {}
    out.push(
      deriveReading(fact, 'attendance', `${near} ${number}`.trim(), {
        parts: { value: number.replaceAll(',', '') },
      }),
    )
  }
  return out
}
