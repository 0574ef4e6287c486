import { findCautions } from './cautions.ts'
import { findCorresponding } from './corresponding.ts'
import { isParting } from './differences.ts'
import type { Expander } from './expand.ts'
import { readFacts } from './facts.ts'
import type { SetFit } from './fit-set.ts'
import type { ReadText } from './read-text.ts'
import { cutPhrase, findSharedWords, sayWhy } from './reasons.ts'
import { readShownWords } from './shown-words.ts'
import type { Caution, Grade, SuggestedGroup } from './suggestions.ts'
import { isSameWording } from './wording.ts'

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
export type Describing = { readonly fit: SetFit; readonly expand: Expander }

const mostCautions = 12
const mostWords = 20

/** The grade of a score. What differs, and a single word, which carries too little, is never very close. */
export function gradeOf(
  { basis: { grades } }: SetFit,
  score: number,
  { texts, isApart }: { readonly texts: readonly ReadText[]; readonly isApart: boolean },
): Grade {
  const isThin = texts.some(({ length }) => length < 2)
  if (score >= grades['very-close'] && !isThin && !isApart) return 'very-close'
  return score >= grades.close ? 'close' : 'perhaps'
}

/** Whether two points say the same in the same words, so that they may be accepted as one without being read one by one. */
export function isSamePoint(a: Known, b: Known): boolean {
  return isSameWording(a.text.wording, b.text.wording)
}

/** What makes two points differ, with whose words they are; nothing where the wording is the same. */
export function cautionsOf(a: Known, b: Known): readonly Caution[] {
  if (isSamePoint(a, b)) return []
  const of = [a.point.id, b.point.id] as const
  return findCautions(readFacts(a.text.written), readFacts(b.text.written)).map(
    ({ kind, a: left, b: right }) => ({
      kind,
      a: left.slice(0, mostWords).map((word) => cutPhrase(word)),
      b: right.slice(0, mostWords).map((word) => cutPhrase(word)),
      of,
    }),
  )
}

function listTables(members: readonly Known[]): readonly string[] {
  const tables = new Set(members.flatMap(({ point: { table } }) => table ?? []))
  return [...tables].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** All that is said about points that may be the same. */
export function describeGroup(
  members: readonly Known[],
  score: number,
  { fit, expand }: Describing,
): SuggestedGroup {
  const cautions: Caution[] = []
  let isSame = true
  let isApart = false
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      const own: readonly Caution[] = cautions.length < mostCautions || !isApart ? cautionsOf(a, b) : []
      cautions.push(...own)
      isApart ||= own.some(isParting)
      isSame &&= isSamePoint(a, b)
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
    grade: gradeOf(fit, score, { texts: members.map(({ text }) => text), isApart }),
    shares,
    alike,
    tables,
    why: sayWhy(shares, alike, tables),
    cautions: cautions.slice(0, mostCautions),
    isSame,
  }
}
