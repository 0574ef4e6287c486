import {
  cautionsOf,
  describeGroup,
  gradeOf,
  isSamePoint,
  type Known,
  type PoolPoint,
} from './describe-group.ts'
import { type Expander, type Glossary, makeExpander } from './expand.ts'
import { readFacts } from './facts.ts'
import { collectPairs, countSpare, findGroups } from './find-groups.ts'
import { findSames } from './find-sames.ts'
import { type Meaning, placeIn } from './fit-set.ts'
import { findGivenForms } from './given-forms.ts'
import { keepBest } from './keep-best.ts'
import { compareAll, scoreFrom } from './likeness.ts'
import { makePoolSet, type PlacedSet, type PoolSet } from './pool-set.ts'
import { readText, type ReadText } from './read-text.ts'
import type { FeatureBook } from './sparse.ts'
import {
  type Nearest,
  type Pair,
  type SuggestedGroup,
  type Suggestions,
  type SuggestOrder,
  usualCut,
} from './suggestions.ts'

/** What is to be pooled: the points, and the short forms they use. */
export type PoolMaterial = { readonly points: readonly PoolPoint[]; readonly glossary: Glossary }

/** Suggests which points say the same, and remembers what it worked out. Nothing is decided by it. */
export type Suggester = {
  /** The points there are now. */
  readonly take: (material: PoolMaterial) => void
  /** The texts that are compared, short forms opened, each once. */
  readonly listTexts: () => readonly string[]
  /** A text with its short forms opened. */
  readonly open: (text: string) => string
  readonly suggest: (meaning: Meaning | null, order?: SuggestOrder) => Promise<Suggestions>
  /** Pairs of points of different topics, the closest first. */
  readonly suggestAcross: (meaning: Meaning | null) => Promise<readonly SuggestedGroup[]>
  /** The nearest to a point or a text, in one topic or in all. */
  readonly findNear: (
    meaning: Meaning | null,
    to: { readonly id: string } | { readonly text: string },
    top: number,
    topic?: string | null,
  ) => readonly Nearest[]
}

const mostAcross = 500
const nearAcross = 4

type Part = {
  readonly pairs: readonly Pair[]
  readonly groups: readonly SuggestedGroup[]
  readonly sames: readonly SuggestedGroup[]
}

/** Makes a suggester that has no points yet. */
export function makeSuggester(): Suggester {
  const book: FeatureBook = new Map()
  let expand: Expander = makeExpander(new Map())
  let forms = ''
  let texts = new Map<string, ReadText>()
  let known = new Map<string, Known>()
  let topics = new Map<string | null, readonly Known[]>()
  const sets = new Map<string | null, PoolSet>()
  const everywhere = makePoolSet()
  const setOf = (topic: string | null): PoolSet => {
    const set = sets.get(topic) ?? makePoolSet()
    sets.set(topic, set)
    return set
  }
  const knowsOf = (meaning: Meaning | null) => meaning?.knows ?? (() => true)

  const suggestIn = async (
    { fit, members, placed }: PlacedSet,
    meaning: Meaning | null,
    [top, cut, spare]: readonly [number, number, Float32Array],
  ): Promise<Part> => {
    const knows = knowsOf(meaning)
    const found = await findGroups(compareAll(fit, placed), top, cut, spare)
    const pick = (ats: readonly number[]): readonly Known[] => ats.flatMap((at) => members[at] ?? [])
    const describing = { fit, expand, knows }
    const pairs = found.pairs.flatMap(({ a, b, score }): readonly Pair[] => {
      const [one, other] = [members[a], members[b]]
      if (one === undefined || other === undefined) return []
      const grade = gradeOf(fit, score, [one.text, other.text])
      return [{ a: one.point.id, b: other.point.id, score, grade, cautions: cautionsOf(one, other, knows) }]
    })
    const near = found.pairs.map(({ a, b }) => [a, b] as const)
    return {
      pairs,
      groups: found.clusters.map((each) => describeGroup(pick(each.members), each.score, describing)),
      sames: findSames(members, near, knows).map((same) => describeGroup(same, 1, describing)),
    }
  }

  return {
    take: ({ points, glossary }) => {
      // What was erased is not to be kept here either.
      readFacts.forget()
      const all = new Map([...findGivenForms(points.map(({ text }) => text)), ...glossary])
      const key = JSON.stringify([...all])
      if (key !== forms) {
        forms = key
        expand = makeExpander(all)
        texts = new Map()
      }
      const before = texts
      texts = new Map()
      for (const { text } of points)
        if (!texts.has(text)) texts.set(text, before.get(text) ?? readText(text, expand, book))
      const next = points.flatMap((point): readonly Known[] => {
        const text = texts.get(point.text)
        return text === undefined ? [] : [{ point, text }]
      })
      known = new Map(next.map((each) => [each.point.id, each]))
      topics = Map.groupBy(known.values(), ({ point }) => point.topic)
      for (const topic of sets.keys()) if (!topics.has(topic)) sets.delete(topic)
    },
    listTexts: () => [...new Set([...texts.values()].map(({ open }) => open))],
    open: (text) => readText(text, expand, new Map()).open,
    suggest: async (meaning, { topic, top = 3, cut = usualCut } = {}) => {
      const parts: Part[] = []
      const asked = [...topics].filter(
        ([each, { length }]) => length > 1 && (topic === undefined || topic === each),
      )
      const spare = new Float32Array(countSpare(asked.map(([, { length }]) => length)))
      for (const [each, members] of asked)
        parts.push(
          await suggestIn(setOf(each).settle(members, book.size, meaning), meaning, [top, cut, spare]),
        )
      const sames = parts.flatMap((part) => part.sames)
      const byScore = (a: { readonly score: number }, b: { readonly score: number }): number =>
        b.score - a.score
      return {
        pairs: parts.flatMap(({ pairs }) => pairs).toSorted(byScore),
        groups: parts.flatMap(({ groups }) => groups).toSorted(byScore),
        sames,
        bulk: sames.flatMap(({ ids }) =>
          ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const)),
        ),
      }
    },
    suggestAcross: async (meaning) => {
      const { fit, members, placed } = everywhere.settle([...known.values()], book.size, meaning)
      const isApart = (a: number, b: number): boolean => members[a]?.point.topic !== members[b]?.point.topic
      const near = await compareAll(fit, placed).findNearest(nearAcross, isApart)
      return collectPairs(near)
        .filter(({ score }) => score >= fit.basis.grades.close)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, mostAcross)
        .map(({ a, b, score }) =>
          describeGroup(
            [a, b].flatMap((at) => members[at] ?? []),
            score,
            { fit, expand, knows: knowsOf(meaning) },
          ),
        )
    },
    findNear: (meaning, to, top, topic) => {
      const own: Known | undefined =
        'id' in to
          ? known.get(to.id)
          : {
              point: { id: '', text: to.text, topic: null, table: null },
              text: readText(to.text, expand, book),
            }
      const members = topic === undefined ? [...known.values()] : (topics.get(topic) ?? [])
      if (own === undefined || members.length === 0) return []
      const set = (topic === undefined ? everywhere : setOf(topic)).look(members, book.size, meaning)
      const place = placeIn(set.fit, own.text)
      if (place === null) return []
      const score = scoreFrom(place)
      const best = keepBest(top)
      for (const [at, each] of set.placed.entries())
        if (set.members[at]?.point.id !== own.point.id) best.offer(at, score(each))
      return best.list().flatMap(({ b, score: how }): readonly Nearest[] => {
        const other = set.members[b]
        if (other === undefined) return []
        return [
          {
            id: other.point.id,
            score: how,
            grade: gradeOf(set.fit, how, [own.text, other.text]),
            cautions: cautionsOf(own, other, knowsOf(meaning)),
            isSame: isSamePoint(own, other, knowsOf(meaning)),
          },
        ]
      })
    },
  }
}
