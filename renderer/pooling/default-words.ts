import type { Rec } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { type CardRow, pointsOfRow } from './card-rows.ts'
import type { Wording } from './plan-decision.ts'

type Point = Rec<'point'>
type Cautions = QueueItem['cautions']

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s\p{P}]+/gu, ' ')
    .trim()
}

/** Against how many others a "not", a number or an opposite sets each point. */
function countAgainst(cautions: Cautions): ReadonlyMap<string, number> {
  const others = new Map<string, Set<string>>()
  const add = (one: string, other: string): void =>
    void others.set(one, (others.get(one) ?? new Set()).add(other))
  for (const { kind, of } of cautions) {
    if (kind === 'order' || kind === 'word') continue
    add(of[0], of[1])
    add(of[1], of[0])
  }
  return new Map([...others].map(([id, set]) => [id, set.size]))
}

/** How much of the words of two texts is in both, 0 to 1. */
function shareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/**
 * The point whose words stand for others while nobody chose: never one that is set against more of them than another is, then
 * one that is said alike at the most tables, then the nearest to the others, then the first.
 */
export function findNearest(points: readonly Point[], cautions: Cautions): Point | undefined {
  const against = countAgainst(cautions)
  const texts = points.map(({ text }) => plain(text))
  const sets = texts.map((text) => new Set(text.split(' ')))
  const ranks = points.map((point, at) => {
    const alike = points.filter((_, other) => texts[other] === texts[at])
    const near = sets.reduce((sum, set) => sum + shareWords(set, sets[at] ?? new Set()), 0)
    const tables = new Set(alike.map(({ id, table }) => table ?? id)).size
    return { point, rank: [-(against.get(point.id) ?? 0), tables, near] }
  })
  const [first, ...others] = ranks
  return others.reduce((best, one) => (isAbove(one.rank, best?.rank) ? one : best), first)?.point
}

function isAbove(a: readonly number[], b: readonly number[] = []): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0)
}

/** The words that stand for rows: the chosen ones, else of points alone the nearest to the others; a group keeps its own. */
export function wordsFor(rows: readonly CardRow[], words: Wording, cautions: Cautions): Wording {
  const isChosen =
    words !== null && ('own' in words || rows.flatMap(pointsOfRow).some(({ id }) => id === words.from))
  if (isChosen) return words
  if (rows.some(({ kind }) => kind === 'group')) return null
  const nearest = findNearest(rows.flatMap(pointsOfRow), cautions)
  return nearest === undefined ? null : { from: nearest.id }
}
