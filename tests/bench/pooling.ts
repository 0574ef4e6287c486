import { findModel } from '#electron/app/find-model.ts'
import { openWordTable, type RunningModel } from '#electron/app/model/open-model.ts'
import { makeExpander } from '#shared/pooling/expand.ts'
import { fitSet, type Meaning, placeIn } from '#shared/pooling/fit-set.ts'
import { compareAll } from '#shared/pooling/likeness.ts'
import { cutJoins, linkAverage } from '#shared/pooling/link.ts'
import { readText } from '#shared/pooling/read-text.ts'
import type { TokenVectors } from '#shared/pooling/session-vectors.ts'
import { countFeatures, fitRarity, numberFeatures, weighFeatures, dotSparse } from '#shared/pooling/sparse.ts'
import { usualCut } from '#shared/pooling/suggestions.ts'
import { readStems } from '#shared/pooling/tokens.ts'

import { type Claims, type Day, type Matched, readOpenData } from './pooling-data.ts'
import {
  areaUnderCurve,
  averagePrecision,
  bestF1,
  meanOf,
  recallAt,
  scoreClusters,
  type Scored,
} from './pooling-scores.ts'

/** How alike some texts are, all with all: n × n, row by row. */
type Compare = (texts: readonly string[]) => Promise<Float32Array>

/** The method of the app, by a model, or by words where that is null. */
function compareAs(model: RunningModel | null): Compare {
  const known = new Map<string, TokenVectors>()
  const meaning: Meaning | null = model && { ...model, vectorsOf: (text) => known.get(text) }
  const expand = makeExpander(new Map())
  return async (texts) => {
    const book = new Map<string, number>()
    const read = texts.map((text) => readText(text, expand, book))
    const missing = [...new Set(read.map(({ open }) => open))].filter((text) => !known.has(text))
    const made = (await model?.embed(missing)) ?? []
    for (const [at, vectors] of made.entries()) known.set(missing[at] ?? '', vectors)
    const fit = fitSet(read, book.size, meaning)
    const placed = read.flatMap((text) => placeIn(fit, text) ?? [])
    return compareAll(fit, placed).fillMatrix()
  }
}

/** Word overlap: TF-IDF over stems. */
const compareStems: Compare = async (texts) => {
  const book = new Map<string, number>()
  const counted = texts.map((text) => countFeatures(numberFeatures(readStems(text), book)))
  const rarity = fitRarity(counted, book.size)
  const all = counted.map((each) => weighFeatures(each, rarity, [{ below: Infinity, share: 1 }]))
  return Float32Array.from(all.flatMap((a) => all.map((b) => dotSparse(a, b))))
}

/** The shared task of ArgKP-2021: the better half of the points by their best key point, average precision × share right (version 2). */
async function matchKeyPoints(topics: readonly Matched[], compare: Compare) {
  const strict: number[] = []
  const relaxed: number[] = []
  for (const { points, key_points: keys } of topics) {
    const count = points.length + keys.length
    const matrix = await compare([...points, ...keys].map(({ text }) => text))
    const best = points.map((point, a) => {
      const near = keys.map(({ id }, at) => ({ id, score: matrix[a * count + points.length + at] ?? 0 }))
      const { id, score } = near.toSorted((x, y) => y.score - x.score)[0] ?? { id: '', score: 0 }
      return { score, isRight: point.key_points.includes(id), isOpen: point.undecided.includes(id) }
    })
    const half = best.toSorted((x, y) => y.score - x.score).slice(0, Math.floor(points.length / 2))
    const scoreHalf = (items: Scored): number =>
      averagePrecision(items) * meanOf(items.map(({ isRight }) => Number(isRight)))
    strict.push(scoreHalf(half))
    relaxed.push(scoreHalf(half.map((each) => ({ ...each, isRight: each.isRight || each.isOpen }))))
  }
  return { 'matching strict': meanOf(strict), 'matching relaxed': meanOf(relaxed) }
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each))
}

/** How often the nearest of all points of the topic has the same key point, for points that have one. */
async function judgeFirst(topics: readonly Matched[], compare: Compare) {
  const rights: number[] = []
  for (const { points } of topics) {
    const matrix = await compare(points.map(({ text }) => text))
    const hits = points.flatMap((point, a) => {
      if (point.key_points.length === 0) return []
      const others = points.map((other, b) => ({
        other,
        score: a === b ? -1 : (matrix[a * points.length + b] ?? 0),
      }))
      const nearest = others.toSorted((x, y) => y.score - x.score)[0]
      return [Number(shares(point.key_points, nearest?.other.key_points ?? []))]
    })
    rights.push(meanOf(hits))
  }
  return { 'first right': meanOf(rights) }
}

/** Groups at a cut against those of one key point, over points that have just one; compared among all points of the topic. */
async function judgeGroups(topics: readonly Matched[], compare: Compare, cut: number) {
  const scores = []
  for (const { points } of topics) {
    const whole = await compare(points.map(({ text }) => text))
    const kept = points.flatMap(({ key_points: keys }, at) => (keys.length === 1 ? [at] : []))
    const matrix = Float32Array.from(kept.flatMap((a) => kept.map((b) => whole[a * points.length + b] ?? 0)))
    const found = kept.map((at) => `alone ${at}`)
    for (const [at, { members }] of cutJoins(linkAverage(matrix, kept.length), kept.length, cut).entries())
      for (const member of members) found[member] = `group ${at}`
    scores.push(
      scoreClusters(
        kept.map((at) => points[at]?.key_points[0] ?? ''),
        found,
      ),
    )
  }
  return {
    'groups pair F1': meanOf(scores.map(({ pairF1 }) => pairF1)),
    'groups B³': meanOf(scores.map(({ bCubed }) => bCubed)),
    'groups ARI': meanOf(scores.map(({ ari }) => ari)),
  }
}

/** Pairs of perspectives inside a claim: do they lie in one cluster? */
async function judgePairs(claims: Claims, compare: Compare) {
  const items: { isRight: boolean; score: number }[] = []
  for (const { clusters } of claims) {
    const all = clusters.flatMap(({ points }, cluster) => points.map(({ text }) => ({ text, cluster })))
    if (all.length < 3) continue
    const matrix = await compare(all.map(({ text }) => text))
    for (const [a, one] of all.entries())
      for (const [b, other] of all.entries())
        if (a < b)
          items.push({ isRight: one.cluster === other.cluster, score: matrix[a * all.length + b] ?? 0 })
  }
  return {
    'pairs AUC': areaUnderCurve(items),
    'pairs F1': bestF1(items),
    'recall at 90 %': recallAt(items, 0.9),
  }
}

/** The groups a pooler sees at the usual cut on simulated days: how many of their pairs share a key point, and how many such pairs they hold. */
async function judgeDays(days: readonly Day[], compare: Compare) {
  let [right, shown, all] = [0, 0, 0]
  for (const points of days.flatMap((day) => [...Map.groupBy(day.points, ({ topic }) => topic).values()])) {
    const isSame = (a: number, b: number): boolean =>
      shares(points[a]?.gold_key_points ?? [], points[b]?.gold_key_points ?? [])
    const matrix = await compare(points.map(({ text }) => text))
    for (const a of points.keys()) for (const b of points.keys()) if (a < b && isSame(a, b)) all += 1
    for (const { members } of cutJoins(linkAverage(matrix, points.length), points.length, usualCut))
      for (const [at, a] of members.entries())
        for (const b of members.slice(at + 1)) {
          shown += 1
          right += Number(isSame(a, b))
        }
  }
  return { 'days precision': right / (shown || 1), 'days recall': right / (all || 1) }
}

/** The quality of suggestions on open data, beside word overlap in the same run; null where the data are not there. Groups are cut at round values: themes at 0.03, at 0.08 by words alone. */
export async function benchPooling(): Promise<Readonly<
  Record<string, Readonly<Record<string, number>>>
> | null> {
  const data = readOpenData()
  if (data === null) return null
  const { matched, claims, days } = data
  const judge = async (compare: Compare, themes: number) => ({
    ...(await matchKeyPoints(matched, compare)),
    ...(await judgeFirst(matched, compare)),
    ...(await judgeGroups(matched, compare, themes)),
    ...(await judgePairs(claims, compare)),
    ...(await judgeDays(days, compare)),
  })
  const { model, method } = await findModel()
  return {
    'TF-IDF stems': await judge(compareStems, 0.08),
    'words and letters': await judge(compareAs(null), 0.08),
    'word by word': await judge(compareAs(await openWordTable()), 0.03),
    ...(method.kind === 'model' && { 'sentence model': await judge(compareAs(model), 0.03) }),
  }
}
