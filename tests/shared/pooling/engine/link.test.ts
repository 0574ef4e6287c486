import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { linkSparse } from '#shared/pooling/link-sparse.ts'
import { cutJoins, linkAverage } from '#shared/pooling/link.ts'

/** A matrix of likeness with no two values the same, so that there is one right answer. */
const matrices = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 100_000 }), {
      minLength: (count * (count - 1)) / 2,
      maxLength: (count * (count - 1)) / 2,
    })
    .map((values) => {
      const matrix = new Float32Array(count * count)
      let next = 0
      for (let a = 0; a < count; a += 1)
        for (let b = a + 1; b < count; b += 1) {
          matrix[a * count + b] = matrix[b * count + a] = (values[next] ?? 0) / 100_000
          next += 1
        }
      return { matrix, count }
    }),
)

function meanBetween(
  matrix: Float32Array,
  count: number,
  a: readonly number[],
  b: readonly number[],
): number {
  const all = a.flatMap((x) => b.map((y) => matrix[x * count + y] ?? 0))
  return all.reduce((sum, value) => sum + value, 0) / all.length
}

/** The scores of all joins as the definition has it: again and again the two clusters whose pairs are most alike on average. */
function linkPlainly(matrix: Float32Array, count: number): readonly number[] {
  let clusters: (readonly number[])[] = Array.from({ length: count }, (_, point) => [point])
  const scores: number[] = []
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((a, i) =>
      clusters.slice(i + 1).map((b) => ({ a, b, score: meanBetween(matrix, count, a, b) })),
    )
    const best = pairs.toSorted((x, y) => y.score - x.score)[0]
    if (best === undefined) break
    scores.push(best.score)
    clusters = [...clusters.filter((each) => each !== best.a && each !== best.b), [...best.a, ...best.b]]
  }
  return scores.toSorted((a, b) => b - a)
}

describe('average linkage', () => {
  it('joins as the plain definition does', () => {
    fc.assert(
      fc.property(matrices, ({ matrix, count }) => {
        const found = linkAverage(matrix.slice(), count).map(({ score }) => score)
        const plain = linkPlainly(matrix, count)
        expect(found).toHaveLength(count - 1)
        for (const [at, score] of found.entries()) expect(score).toBeCloseTo(plain[at] ?? NaN, 4)
      }),
    )
  })

  it('joins the same from a list of all pairs', () => {
    fc.assert(
      fc.property(matrices, ({ matrix, count }) => {
        const pairs = Array.from({ length: count }, (_, a) =>
          Array.from({ length: count - a - 1 }, (_x, at) => ({
            a,
            b: a + at + 1,
            score: matrix[a * count + a + at + 1] ?? 0,
          })),
        ).flat()
        const full = cutJoins(linkAverage(matrix.slice(), count), count, 0.5)
        const sparse = cutJoins(linkSparse(pairs, count, 0.5), count, 0.5)
        const list = (clusters: typeof full) => clusters.map(({ members }) => members.join(' ')).toSorted()
        expect(list(sparse)).toEqual(list(full))
      }),
    )
  })

  it('says how alike the pairs of a cluster are on average', () => {
    fc.assert(
      fc.property(matrices, fc.double({ min: 0, max: 1, noNaN: true }), ({ matrix, count }, cut) => {
        for (const { members, score } of cutJoins(linkAverage(matrix.slice(), count), count, cut)) {
          const pairs = members.flatMap((a, at) =>
            members.slice(at + 1).map((b) => matrix[a * count + b] ?? 0),
          )
          expect(score).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 4)
          expect(members.length).toBeGreaterThan(1)
        }
      }),
    )
  })

  it('leaves points alone that are alike to none', () => {
    expect(cutJoins(linkAverage(new Float32Array(9), 3), 3, 0.1)).toEqual([])
    expect(linkSparse([], 5, 0.1)).toEqual([])
  })

  it('counts pairs that are not known as not alike', () => {
    const pairs = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.5 },
    ]
    // 0 and 2 are not known: 2 is 0.25 like the two others on average.
    expect(cutJoins(linkSparse(pairs, 3, 0.2), 3, 0.2).map(({ members }) => members)).toEqual([[0, 1, 2]])
    expect(cutJoins(linkSparse(pairs, 3, 0.3), 3, 0.3).map(({ members }) => members)).toEqual([[0, 1]])
  })
})
