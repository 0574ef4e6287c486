import {
  cautionsOf,
  describeGroup,
  gradeOf,
  isSamePoint,
  type Known,
  type PoolPoint,
} from './describe-group.ts'
import { isParting } from './differences.ts'
import { type Expander, type Glossary, makeExpander } from './expand.ts'
import { readFacts } from './facts.ts'
import { collectPairs, countSpare, findByNeighbours, findFully, isLarge, neighbours } from './find-groups.ts'
import { makeNeighbourFinder, type NeighbourFinder } from './find-neighbours.ts'
import { findSames } from './find-sames.ts'
import { type Meaning, placeIn, type SetFit } from './fit-set.ts'
import { findGivenForms } from './given-forms.ts'
import { keepBest } from './keep-best.ts'
import { compareAll, scoreFrom } from './likeness.ts'
import { makePoolSet, type PoolSet } from './pool-set.ts'
import { openText, readText, type ReadText } from './read-text.ts'
import type { FeatureBook } from './sparse.ts'
import {
  type Nearest,
  type Pair,
  type SuggestedGroup,
  type Suggestions,
  type SuggestOrder,
  usualCut,
} from './suggestions.ts'
import { forgetWords } from './tokens.ts'

/** What is to be pooled: the points, and the short forms they use. */
export type PoolMaterial = {
  readonly points: readonly PoolPoint[]
  readonly glossary: Glossary
  /** Whether nothing is to be kept of what was there before: something was erased. */
  readonly isAfresh?: boolean
}

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

/** Whether a point is as it was, so that what was found for it may hold. */
function isSame(was: Known, { topic, table }: PoolPoint, text: ReadText): boolean {
  return was.text === text && was.point.topic === topic && was.point.table === table
}

/** The grade of a pair, and what makes the two differ. */
function judgePair(fit: SetFit, score: number, a: Known, b: Known): Pick<Pair, 'grade' | 'cautions'> {
  const cautions = cautionsOf(a, b)
  return {
    grade: gradeOf(fit, score, { texts: [a.text, b.text], isApart: cautions.some(isParting) }),
    cautions,
  }
}

/** All points, and the neighbours of each in other topics. */
function makeEverywhere() {
  const allows = (a: Known, b: Known): boolean => a.point.topic !== b.point.topic
  return { ...makePoolSet(), findNear: makeNeighbourFinder({ most: nearAcross, allows }) }
}

/** Makes a suggester that has no points yet. */
export function makeSuggester(): Suggester {
  const book: FeatureBook = new Map()
  let expand: Expander = makeExpander(new Map())
  let forms = ''
  let texts = new Map<string, ReadText>()
  let known = new Map<string, Known>()
  let topics = new Map<string | null, readonly Known[]>()
  const sets = new Map<string | null, PoolSet & { readonly findNear: NeighbourFinder }>()
  let everywhere = makeEverywhere()
  /** How many texts are gone whose words are still in the book. */
  let stale = 0
  const setOf = (topic: string | null) => {
    const set = sets.get(topic) ?? { ...makePoolSet(), findNear: makeNeighbourFinder({ most: neighbours }) }
    sets.set(topic, set)
    return set
  }

  /** What was erased is not to be kept here either; nor the words of all that ever was. */
  const forget = (): void => {
    forgetWords()
    book.clear()
    texts.clear()
    known.clear()
    sets.clear()
    everywhere = makeEverywhere()
    stale = 0
  }

  /** Large topics are fitted again only when much has changed, so that a new point costs little. */
  const findIn = async (
    topic: string | null,
    meaning: Meaning | null,
    { top, cut, spare }: { readonly top: number; readonly cut: number; readonly spare: Float32Array },
  ) => {
    const [set, members] = [setOf(topic), topics.get(topic) ?? []]
    if (isLarge(members.length)) {
      const placed = set.look(members, book.size, meaning)
      return { ...placed, found: findByNeighbours(await set.findNear(placed), top, cut) }
    }
    const placed = set.settle(members, book.size, meaning)
    return { ...placed, found: await findFully(compareAll(placed.fit, placed.placed), top, cut, spare) }
  }

  const suggestIn = async (
    topic: string | null,
    meaning: Meaning | null,
    order: { readonly top: number; readonly cut: number; readonly spare: Float32Array },
  ): Promise<Part> => {
    const { fit, members, found } = await findIn(topic, meaning, order)
    const pick = (ats: readonly number[]): readonly Known[] => ats.flatMap((at) => members[at] ?? [])
    const describing = { fit, expand }
    const pairs = found.pairs.flatMap(({ a, b, score }): readonly Pair[] => {
      const [one, other] = [members[a], members[b]]
      if (one === undefined || other === undefined) return []
      return [{ a: one.point.id, b: other.point.id, score, ...judgePair(fit, score, one, other) }]
    })
    return {
      pairs,
      groups: found.clusters.map((each) => describeGroup(pick(each.members), each.score, describing)),
      sames: findSames(members).map((same) => describeGroup(same, 1, describing)),
    }
  }

  return {
    take: ({ points, glossary, isAfresh = false }) => {
      readFacts.forget()
      if (isAfresh || stale > 1_000 + texts.size) forget()
      const all = new Map([...findGivenForms(points.map(({ text }) => text)), ...glossary])
      const key = JSON.stringify([...all])
      const isOther = key !== forms
      forms = key
      if (isOther) expand = makeExpander(all)
      const before = texts
      texts = new Map()
      for (const { text } of points) {
        if (texts.has(text)) continue
        const was = before.get(text)
        const stays = was !== undefined && (!isOther || openText(text, expand) === was.open)
        texts.set(text, stays ? was : readText(text, expand, book))
      }
      for (const text of before.keys()) if (!texts.has(text)) stale += 1
      const next = points.flatMap((point): readonly Known[] => {
        const text = texts.get(point.text)
        const was = known.get(point.id)
        if (text === undefined) return []
        return [was !== undefined && isSame(was, point, text) ? was : { point, text }]
      })
      known = new Map(next.map((each) => [each.point.id, each]))
      topics = Map.groupBy(known.values(), ({ point }) => point.topic)
      for (const topic of sets.keys()) if (!topics.has(topic)) sets.delete(topic)
    },
    listTexts: () => [...new Set([...texts.values()].map(({ open }) => open))],
    open: (text) => openText(text, expand),
    suggest: async (meaning, { topic, top = 3, cut = usualCut } = {}) => {
      const parts: Part[] = []
      const asked = [...topics].filter(
        ([each, { length }]) => length > 1 && (topic === undefined || topic === each),
      )
      const spare = new Float32Array(countSpare(asked.map(([, { length }]) => length)))
      for (const [each] of asked) parts.push(await suggestIn(each, meaning, { top, cut, spare }))
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
      const set = everywhere.look([...known.values()], book.size, meaning)
      const { fit, members } = set
      return collectPairs(await everywhere.findNear(set))
        .filter(({ score }) => score >= fit.basis.grades.close)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, mostAcross)
        .map(({ a, b, score }) =>
          describeGroup(
            [a, b].flatMap((at) => members[at] ?? []),
            score,
            { fit, expand },
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
            ...judgePair(set.fit, how, own, other),
            isSame: isSamePoint(own, other),
          },
        ]
      })
    },
  }
}
