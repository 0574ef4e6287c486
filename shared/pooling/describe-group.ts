import { findCautions } from './cautions.ts'
import { findCorresponding } from './corresponding.ts'
import type { Expander } from './expand.ts'
import { readFacts } from './facts.ts'
import type { SetFit } from './fit-set.ts'
import type { ReadText } from './read-text.ts'
import { findSharedWords, sayWhy } from './reasons.ts'
import { readShownWords } from './shown-words.ts'
import type { Caution, Grade, SuggestedGroup } from './suggestions.ts'
import { isSameWording, type KnowsWord } from './wording.ts'

/** A point as pooling looks at it. */
export type PoolPoint = {
  readonly id: string
  readonly text: string
  readonly topic: string | null
  /** The number or name of its table, for the reason. */
  readonly table: string | null
}

/** A point and its text, read. */
export type Known = { readonly point: PoolPoint; readonly text: ReadText }

/** What a description goes by. */
export type Describing = { readonly fit: SetFit; readonly expand: Expander; readonly knows: KnowsWord }

const mostCautions = 12

/** The grade of a score; a single word carries too little to be very close. */
export function gradeOf({ basis: { grades } }: SetFit, score: number, texts: readonly ReadText[]): Grade {
  const isThin = texts.some(({ length }) => length < 2)
  if (score >= grades['very-close'] && !isThin) return 'very-close'
  return score >= grades.close ? 'close' : 'perhaps'
}

/** Whether two points say the same in the same words, so that they may be accepted as one without being read one by one. */
export function isSamePoint(a: Known, b: Known, knows: KnowsWord): boolean {
  if (!isSameWording(a.text.wording, b.text.wording, knows)) return false
  // Words that differ by a slip are no difference here; anything else that a caution sees is.
  return findCautions(readFacts(a.text.written), readFacts(b.text.written)).every(
    ({ kind }) => kind === 'word',
  )
}

/** What makes two points differ, with whose words they are; nothing where the wording is the same. */
export function cautionsOf(a: Known, b: Known, knows: KnowsWord): readonly Caution[] {
  if (isSamePoint(a, b, knows)) return []
  const of = [a.point.id, b.point.id] as const
  return findCautions(readFacts(a.text.written), readFacts(b.text.written)).map((difference) => ({
    ...difference,
    of,
  }))
}

function listTables(members: readonly Known[]): readonly string[] {
  const tables = new Set(members.flatMap(({ point: { table } }) => table ?? []))
  return [...tables].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** All that is said about points that may be the same. */
export function describeGroup(
  members: readonly Known[],
  score: number,
  { fit, expand, knows }: Describing,
): SuggestedGroup {
  const cautions: Caution[] = []
  let isSame = true
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      if (cautions.length < mostCautions) cautions.push(...cautionsOf(a, b, knows))
      isSame &&= isSamePoint(a, b, knows)
    }
  const shown = members.map(({ text }) => ({ text, words: readShownWords(expand(text.written)) }))
  const shares = findSharedWords(shown.map(({ words }) => words))
  const [first, second] = shown
  const alike =
    shares.length > 0 || first === undefined || second === undefined
      ? []
      : findCorresponding(fit, first, second)
  const tables = listTables(members)
  const topics = new Set(members.map(({ point }) => point.topic))
  return {
    ids: members.map(({ point }) => point.id),
    topic: topics.size === 1 ? (members[0]?.point.topic ?? null) : null,
    score,
    grade: gradeOf(
      fit,
      score,
      members.map(({ text }) => text),
    ),
    shares,
    alike,
    tables,
    why: sayWhy(shares, alike, tables),
    cautions: cautions.slice(0, mostCautions),
    isSame,
  }
}
