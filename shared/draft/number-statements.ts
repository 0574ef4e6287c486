import type { Rec } from '#shared/model/session.ts'

import type { Entry } from './entry.ts'
import { holdFields } from './held-words.ts'
import type { Material } from './material.ts'
import { middleKey, type Numbers, startNumbers } from './recommend-numbers.ts'
import { type Claim, type Claims, claimStatements, compareNumbers } from './recommend-rests.ts'
import { lineOf } from './words.ts'

/** A numbered statement: a recommendation with what it rests on, or what people said the guidance should say. */
export type Statement = {
  readonly number: string
  readonly topic: string | null
  readonly recommendation: Rec<'recommendation'> | null
  /** What was said; for a recommendation, everything it rests on. */
  readonly entries: readonly Entry[]
}

/** The number of the part a topic is; what has no topic comes in the part after the last. */
export function numberTopics(material: Material): (topic: string | null) => number {
  const numbers = new Map(material.topics.map((topic, index) => [topic.id, index + 1]))
  return (topic) => numbers.get(topic ?? '') ?? material.topics.length + 1
}

function themeOf({ lead, entries }: Pick<Claim, 'lead' | 'entries'>): string | null {
  return (lead ?? entries[0])?.themes[0] ?? null
}

/** What hands out the next number for a statement of a topic and theme. */
export type Numbering = (topic: string | null, theme: string | null) => string

/** Starts to hand out numbers for a session whose statements are these; what carries one already keeps it. */
export function startNumbering(
  material: Material,
  { kept, free }: Claims,
): { readonly next: Numbering; readonly claim: Numbers['claim'] } {
  const partOf = numberTopics(material)
  const themesIn = new Map<number, Set<string | null>>()
  const middles = new Map<string, number>()
  const note = (topic: string | null, theme: string | null): void => {
    const part = partOf(topic)
    themesIn.set(part, (themesIn.get(part) ?? new Set()).add(theme))
  }
  for (const claim of kept) {
    const theme = themeOf(claim)
    note(claim.recommendation.topic, theme)
    const [part = '', middle = '', last] = lineOf(claim.recommendation.number).split('.')
    if (last !== undefined) middles.set(middleKey(Number(part), theme), Number(middle))
  }
  for (const entry of free) note(entry.topic, entry.themes[0] ?? null)
  const numbers = startNumbers(material.session, themesIn, middles)
  return { claim: numbers.claim, next: (topic, theme) => numbers.next({ part: partOf(topic), theme }) }
}

/** The number each recommendation carries: its own, or another where it has none or one that stands before it has the same. */
export function numberClaims(kept: readonly Claim[], next: Numbering): ReadonlyMap<Claim, string> {
  const carried = new Set<string>()
  return new Map(
    kept.map((claim) => {
      const { topic, number } = claim.recommendation
      const own = lineOf(number)
      const given = own === '' || carried.has(own) ? next(topic, themeOf(claim)) : own
      carried.add(given)
      return [claim, given]
    }),
  )
}

/** All numbered statements, in number order. A recommendation takes in the wordings it rests on. */
export function numberStatements(material: Material): readonly Statement[] {
  const claims = claimStatements(material)
  const { next } = startNumbering(material, claims)
  const numbers = numberClaims(claims.kept, next)
  const recommended = claims.kept.map((claim): Statement => {
    const { entries } = claim
    const recommendation = holdFields(claim.recommendation, material.hold)
    return { number: numbers.get(claim) ?? '', topic: recommendation.topic, recommendation, entries }
  })
  const said = claims.free.map((entry): Statement => {
    const number = next(entry.topic, entry.themes[0] ?? null)
    return { number, topic: entry.topic, recommendation: null, entries: [entry] }
  })
  return [...recommended, ...said].toSorted((a, b) => compareNumbers(a.number, b.number))
}
