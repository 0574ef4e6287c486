import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keepBest } from '#shared/pooling/keep-best.ts'
import { dotRows, layOut, multiplyPlainly } from '#shared/pooling/multiply.ts'
import {
  describePieces,
  fitPieces,
  meanDirection,
  placeText,
  type TokenVectors,
} from '#shared/pooling/session-vectors.ts'
import { sketchVectors } from '#shared/pooling/sketch.ts'

const width = 8
const vocabulary = Array.from({ length: 2_100 }, (_, id) => (id === 2_000 ? 'the' : `w${id}`))
const plain = describePieces(vocabulary, width)

/** A text of pieces whose vectors point each its own way. */
function makeText(pieces: readonly number[]): TokenVectors {
  const values = Int8Array.from(
    pieces.flatMap((piece) => Array.from({ length: width }, (_, at) => (piece % width === at ? 127 : 3))),
  )
  return { pieces: Uint16Array.from(pieces), values, scales: new Float32Array(pieces.length).fill(0.01) }
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
}

describe('vectors of a session', () => {
  const texts = [
    makeText([2_000, 2_009, 2_010]),
    makeText([2_000, 2_009, 2_011]),
    makeText([2_000, 2_012, 2_013]),
  ]
  const facts = { ...plain, mean: meanDirection(texts, plain) }

  it('have the length 1', () => {
    const fit = fitPieces(texts, facts)
    for (const text of texts) expect(cosine(placeText(text, fit), placeText(text, fit))).toBeCloseTo(1, 5)
  })

  it('count rare pieces more, and small words less', () => {
    const { weights } = fitPieces(texts, facts)
    expect(weights[2_013]).toBeGreaterThan(weights[2_009] ?? 0)
    expect(weights[2_000]).toBeLessThan(weights[2_009] ?? 0)
  })

  it('have what all share taken away', () => {
    const many = Array.from({ length: 40 }, (_, at) => makeText([2_020, 2_030 + (at % 7)]))
    const fit = fitPieces(many, facts)
    const mean = many
      .map((text) => placeText(text, fit))
      .reduce((sum, vector) => sum.map((value, at) => value + (vector[at] ?? 0)))
    expect(Math.hypot(...mean) / many.length).toBeLessThan(0.4)
  })

  it('place a text that was not among them', () => {
    const fit = fitPieces(texts, facts)
    expect(
      cosine(placeText(makeText([2_009, 2_010]), fit), placeText(texts[0] ?? makeText([]), fit)),
    ).toBeGreaterThan(0.9)
  })
})

describe('products of rows', () => {
  it('are those of each row with each', async () => {
    const left = Float32Array.from({ length: 3 * 4 }, (_, at) => at)
    const right = Float32Array.from({ length: 2 * 4 }, (_, at) => at * at)
    const out = await multiplyPlainly(left, right, 4, new Float32Array(6))
    for (let a = 0; a < 3; a += 1)
      for (let b = 0; b < 2; b += 1) expect(out[a * 2 + b]).toBeCloseTo(dotRows(left, a, right, b, 4), 3)
  })

  it('read rows from one piece of memory', () => {
    expect([...layOut([Float32Array.of(1, 2), Float32Array.of(3, 4)])]).toEqual([1, 2, 3, 4])
    expect(layOut([])).toHaveLength(0)
  })

  it('are estimated by signatures within what 256 bits can tell', () => {
    const random = Array.from({ length: 20 }, (_, at) =>
      Float32Array.from({ length: 32 }, (_x, index) => Math.sin((at + 1) * (index + 3) * 1.7)),
    )
    const estimate = sketchVectors(random)
    for (const [a, one] of random.entries())
      for (const [b, other] of random.entries()) {
        const lengths = Math.hypot(...one) * Math.hypot(...other)
        expect(Math.abs(estimate(a, b) - cosine(one, other)) / lengths).toBeLessThan(0.35)
      }
  })
})

describe('the best few', () => {
  it('are those with the highest scores, the first of equals first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 1, max: 6 }),
        (scores, most) => {
          const best = keepBest(most)
          for (const [b, score] of scores.entries()) best.offer(b, score)
          const sorted = scores
            .map((score, b) => ({ b, score }))
            .toSorted((x, y) => y.score - x.score)
            .slice(0, most)
          expect(best.list()).toEqual(sorted)
        },
      ),
    )
  })
})
