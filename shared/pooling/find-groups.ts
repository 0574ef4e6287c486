import { keepBest, type Near } from './keep-best.ts'
import type { Likeness } from './likeness.ts'
import { linkSparse } from './link-sparse.ts'
import { type Cluster, cutJoins, linkAverage } from './link.ts'

/** Two texts and how alike they are; `a` comes before `b`. */
export type ScoredPair = { readonly a: number; readonly b: number; readonly score: number }
export type Found = { readonly pairs: readonly ScoredPair[]; readonly clusters: readonly Cluster[] }

/** Sets larger than this are not linked by all their pairs. */
const largest = 1_500
/** How many neighbours of each text are looked at there. */
export const neighbours = 24

/** Whether a set of so many is put together by its neighbours. */
export function isLarge(count: number): boolean {
  return count > largest
}

/** Each pair once, from the nearest of every text. */
export function collectPairs(near: readonly (readonly Near[])[]): readonly ScoredPair[] {
  const pairs = new Map<number, ScoredPair>()
  for (const [a, list] of near.entries())
    for (const { b, score } of list) {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      pairs.set(low * near.length + high, { a: low, b: high, score })
    }
  return [...pairs.values()]
}

/** The nearest `top` of every text, and the texts that stand together at a cut, by average linkage. `spare` is memory that may be written over. */
export async function findFully(
  likeness: Likeness,
  top: number,
  cut: number,
  spare?: Float32Array,
): Promise<Found> {
  const { count } = likeness
  const matrix = await likeness.fillMatrix(spare)
  const near = Array.from({ length: count }, (_, a) => {
    const best = keepBest(top)
    for (let b = 0; b < count; b += 1) if (b !== a) best.offer(b, matrix[a * count + b] ?? 0)
    return best.list()
  })
  return { pairs: collectPairs(near), clusters: cutJoins(linkAverage(matrix, count), count, cut) }
}

/** The same of a large set, linked by those that are near; `near` are up to `neighbours` of each. */
export function findByNeighbours(near: readonly (readonly Near[])[], top: number, cut: number): Found {
  return {
    pairs: collectPairs(near.map((list) => list.slice(0, top))),
    clusters: cutJoins(linkSparse(collectPairs(near), near.length, cut), near.length, cut),
  }
}

/** How much memory `findFully` can use again for sets of these sizes. */
export function countSpare(sizes: readonly number[]): number {
  return Math.max(0, ...sizes.filter((size) => size <= largest)) ** 2
}
