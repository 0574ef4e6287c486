import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addProducts,
  countFeatures,
  dotSparse,
  fitRarity,
  invert,
  numberFeatures,
  type Sparse,
  weighFeatures,
} from '#shared/pooling/sparse.ts'

const features = 30
const texts = fc.array(fc.array(fc.nat(features - 1), { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 10,
})
const whole = [{ below: Infinity, share: 1 }]

function weighAll(lists: readonly (readonly number[])[]): readonly Sparse[] {
  const counted = lists.map(countFeatures)
  const rarity = fitRarity(counted, features)
  return counted.map((each) => weighFeatures(each, rarity, whole))
}

describe('texts as vectors of few features', () => {
  it('numbers features in the order they come', () => {
    const book = new Map<string, number>()
    expect(numberFeatures(['a', 'b', 'a'], book)).toEqual([0, 1, 0])
    expect(numberFeatures(['c', 'b'], book)).toEqual([2, 1])
  })

  it('counts features, rising', () => {
    const { at, times } = countFeatures([5, 2, 5, 5])
    expect([[...at], [...times]]).toEqual([
      [2, 5],
      [1, 3],
    ])
  })

  it('makes a text like itself 1, any two no more, and as like one way as the other', () => {
    fc.assert(
      fc.property(texts, (lists) => {
        const all = weighAll(lists)
        for (const a of all) {
          expect(dotSparse(a, a)).toBeCloseTo(1, 5)
          for (const b of all) {
            expect(dotSparse(a, b)).toBeLessThan(1.000_01)
            expect(dotSparse(a, b)).toBeGreaterThanOrEqual(0)
            expect(dotSparse(a, b)).toBeCloseTo(dotSparse(b, a), 6)
          }
        }
      }),
    )
  })

  it('has the same products by lists of holders as one by one', () => {
    fc.assert(
      fc.property(texts, (lists) => {
        const all = weighAll(lists)
        const postings = invert(all, features)
        for (const a of all) {
          const row = new Float32Array(all.length)
          addProducts(row, a, postings)
          for (const [at, b] of all.entries()) expect(row[at]).toBeCloseTo(dotSparse(a, b), 5)
        }
      }),
    )
  })

  it('gives each kind of features its share', () => {
    const counted = countFeatures([1, 2, 20, 25])
    const vector = weighFeatures(counted, fitRarity([counted], features), [
      { below: 10, share: 0.2 },
      { below: Infinity, share: 0.3 },
    ])
    const squares = [...vector.how].map((how) => how * how)
    expect((squares[0] ?? 0) + (squares[1] ?? 0)).toBeCloseTo(0.2, 5)
    expect((squares[2] ?? 0) + (squares[3] ?? 0)).toBeCloseTo(0.3, 5)
  })

  it('counts a feature that nobody has as the rarest', () => {
    const rarity = fitRarity([countFeatures([1]), countFeatures([1])], 2)
    expect(rarity(99)).toBeGreaterThan(rarity(1))
    expect(rarity(99)).toBeCloseTo(rarity(0), 5)
  })
})
