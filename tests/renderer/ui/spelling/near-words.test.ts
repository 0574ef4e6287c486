import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { countSlips, findNear } from '#renderer/ui/spelling/near-words.ts'

describe('counting slips', () => {
  it.each([
    ['', '', 0],
    ['care', 'care', 0],
    ['care', 'cared', 1],
    ['care', 'cae', 1],
    ['care', 'core', 1],
    ['care', 'acre', 1],
    ['care', 'acer', 2],
    ['care', 'plan', 3],
    ['care', 'carefulness', 3],
  ])('between “%s” and “%s” gives %i, or one over the limit', (one, other, slips) => {
    expect(countSlips(one, other, 2)).toBe(slips)
  })

  it('is the same both ways, and one for any one letter put in', () => {
    const letters = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        expect(countSlips(one, other, 2)).toBe(countSlips(other, one, 2))
      }),
    )
    fc.assert(
      fc.property(letters, fc.nat(12), (word, at) => {
        expect(countSlips(word, `${word.slice(0, at)}~${word.slice(at)}`, 2)).toBe(1)
      }),
    )
  })
})

describe('finding near words', () => {
  it('gives the nearest first, and not the word itself', () => {
    expect(findNear('brookfild', ['Brookfield', 'brookfild', 'Brookfields', 'Harbour'])).toEqual([
      'Brookfield',
      'Brookfields',
    ])
  })

  it('allows a short word one slip only', () => {
    expect(findNear('tams', ['teams', 'items'])).toEqual(['teams'])
  })
})
