import {
  type Caution,
  type CautionFacts,
  findCautions,
  isSameWording,
  type KnowsWord,
  readFacts,
} from './cautions.ts'
import { keepBest } from './keep-best.ts'
import { type Features, fitLikeness, type Likeness, makeFeatureReader, type Near } from './likeness.ts'
import { linkSparse } from './link-sparse.ts'
import { cutJoins, type Join, linkAverage } from './link.ts'
import { findSharedWords } from './reasons.ts'
import { type PieceFacts, poolVectors, type TokenVectors } from './session-vectors.ts'

/** A point as pooling looks at it. */
export type PoolPoint = {
  readonly id: string
  /** With short forms opened. */
  readonly text: string
  readonly topic: string | null
}

/** What a sentence model says of the points: their token vectors, in their order. */
export type Meaning = {
  readonly vectors: readonly TokenVectors[]
  readonly facts: PieceFacts
  readonly knows: KnowsWord
}

export type Grade = 'very-close' | 'close' | 'perhaps'

export type Pair = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly grade: Grade
  readonly cautions: readonly Caution[]
}

export type SuggestedGroup = {
  readonly ids: readonly string[]
  readonly topic: string | null
  /** The mean likeness of its pairs. */
  readonly score: number
  readonly grade: Grade
  /** Words its members share. */
  readonly shares: readonly string[]
  readonly cautions: readonly Caution[]
  /** Whether it says the same in the same words throughout, so that it may be accepted with many others at once. */
  readonly isSame: boolean
}

export type Suggestions = {
  /** The nearest of each point, whatever the score; each pair once, the closest first. */
  readonly pairs: readonly Pair[]
  readonly groups: readonly SuggestedGroup[]
  /** The pairs that may be accepted in bulk. */
  readonly bulk: readonly (readonly [string, string])[]
}

export type SuggestOptions = {
  /** How many neighbours of each point; 3 unless told. */
  readonly top?: number
  /** From which mean likeness on points stand together. */
  readonly cut?: number
}

/** From which score on a pair has its grade, with a sentence model and without. */
export const grades = {
  model: { 'very-close': 0.45, close: 0.25 },
  wordsOnly: { 'very-close': 0.5, close: 0.25 },
} as const

/** The cut that is used where nobody chose one. */
export const usualCut = 0.25

function gradeOf(score: number, hasModel: boolean): Grade {
  const least = hasModel ? grades.model : grades.wordsOnly
  if (score >= least['very-close']) return 'very-close'
  return score >= least.close ? 'close' : 'perhaps'
}

type Scored = { readonly a: number; readonly b: number; readonly score: number }

/** Topics larger than this are not held against each other in full. */
const largest = 1_500
/** How many neighbours of each point are looked at there. */
const neighbours = 24

/** All likenesses of a topic, row by row. */
function fillMatrix(likeness: Likeness): Float32Array {
  const { count } = likeness
  const matrix = new Float32Array(count * count)
  const row = new Float32Array(count)
  for (let a = 0; a < count; a += 1) {
    likeness.fillRow(row, a, a + 1)
    for (let b = a + 1; b < count; b += 1) {
      const score = row[b] ?? 0
      matrix[a * count + b] = score
      matrix[b * count + a] = score
    }
  }
  return matrix
}

/** Each pair once, from the nearest of every point. */
function collectPairs(count: number, nearest: (a: number) => readonly Near[]): readonly Scored[] {
  const pairs = new Map<number, Scored>()
  for (let a = 0; a < count; a += 1)
    for (const { b, score } of nearest(a)) {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      pairs.set(low * count + high, { a: low, b: high, score })
    }
  return [...pairs.values()]
}

type Found = { readonly pairs: readonly Scored[]; readonly groups: readonly Cluster[] }
type Cluster = { readonly members: readonly number[]; readonly score: number }

function meanOf(members: readonly number[], of: (a: number, b: number) => number): number {
  let [sum, pairs] = [0, 0]
  for (const [at, a] of members.entries())
    for (const b of members.slice(at + 1)) {
      sum += of(a, b)
      pairs += 1
    }
  return pairs === 0 ? 0 : sum / pairs
}

function clusterBy(
  joins: readonly Join[],
  count: number,
  cut: number,
  of: (a: number, b: number) => number,
): readonly Cluster[] {
  return cutJoins(joins, count, cut)
    .filter((members) => members.length > 1)
    .map((members) => ({ members, score: meanOf(members, of) }))
}

function suggestFully(likeness: Likeness, top: number, cut: number): Found {
  const { count } = likeness
  const matrix = fillMatrix(likeness)
  const of = (a: number, b: number): number => matrix[a * count + b] ?? 0
  const pairs = collectPairs(count, (a) => {
    const best = keepBest(top)
    for (let b = 0; b < count; b += 1) if (b !== a) best.offer(b, of(a, b))
    return best.list()
  })
  return { pairs, groups: clusterBy(linkAverage(matrix.slice(), count), count, cut, of) }
}

function suggestByNeighbours(likeness: Likeness, top: number, cut: number): Found {
  const { count } = likeness
  const row = new Float32Array(count)
  const near = Array.from({ length: count }, (_, a) => likeness.nearest(a, neighbours, row))
  const all = collectPairs(count, (a) => near[a] ?? [])
  const scores = new Map(all.map(({ a, b, score }) => [a * count + b, score]))
  const of = (a: number, b: number): number => scores.get(Math.min(a, b) * count + Math.max(a, b)) ?? 0
  return {
    pairs: collectPairs(count, (a) => near[a]?.slice(0, top) ?? []),
    groups: clusterBy(linkSparse(all, count, cut), count, cut, of),
  }
}

/** Suggests which points say the same: pairs, and groups in each topic. Nothing is decided by it. */
export function suggest(
  points: readonly PoolPoint[],
  meaning: Meaning | null,
  { top = 3, cut = usualCut }: SuggestOptions = {},
): Suggestions {
  const reader = makeFeatureReader()
  const features = points.map(({ text }) => reader.read(text))
  const facts: readonly CautionFacts[] = points.map(({ text }) => readFacts(text))
  const knows: KnowsWord = meaning?.knows ?? (() => true)
  const pairs: Pair[] = []
  const groups: SuggestedGroup[] = []
  const bulk = new Map<string, readonly [string, string]>()
  const cautionsOf = (a: number, b: number): readonly Caution[] => {
    const [left, right] = [facts[a], facts[b]]
    return left === undefined || right === undefined ? [] : findCautions(left, right)
  }
  const isSame = (a: number, b: number): boolean => {
    const [left, right] = [facts[a], facts[b]]
    return left !== undefined && right !== undefined && isSameWording(left, right, knows)
  }
  const idOf = (at: number): string => points[at]?.id ?? ''
  for (const [topic, members] of Map.groupBy(points.keys(), (at) => points[at]?.topic ?? null)) {
    if (members.length < 2) continue
    const vectors =
      meaning &&
      poolVectors(
        members.map((at) => meaning.vectors[at] as TokenVectors),
        meaning.facts,
      )
    const isLarge = members.length > largest
    const likeness = fitLikeness(
      members.map((at) => features[at] as Features),
      reader.stems(),
      vectors,
      isLarge,
    )
    const found = (isLarge ? suggestByNeighbours : suggestFully)(likeness, top, cut)
    const real = (at: number): number => members[at] ?? 0
    for (const { a: left, b: right, score } of found.pairs) {
      const [a, b] = [real(left), real(right)]
      pairs.push({
        a: idOf(a),
        b: idOf(b),
        score,
        grade: gradeOf(score, meaning !== null),
        cautions: cautionsOf(a, b),
      })
      if (isSame(a, b)) bulk.set(`${a} ${b}`, [idOf(a), idOf(b)])
    }
    for (const { members: own, score } of found.groups) {
      const group = own.map(real)
      const all = group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b] as const))
      groups.push({
        ids: group.map(idOf),
        topic,
        score,
        grade: gradeOf(score, meaning !== null),
        shares: findSharedWords(group.map((at) => points[at]?.text ?? '')),
        cautions: all.flatMap(([a, b]) => cautionsOf(a, b)).slice(0, 12),
        isSame: all.every(([a, b]) => isSame(a, b)),
      })
    }
  }
  return {
    pairs: pairs.toSorted((a, b) => b.score - a.score),
    groups: groups.toSorted((a, b) => b.score - a.score),
    bulk: [...bulk.values()],
  }
}
