import { describe, expect, it } from 'vitest'

import { growSame, lookUpSame, makeSame } from '#shared/capture/feedback/find-same.ts'

function index(...texts: readonly string[]) {
  const points = texts.map((text, at) => ({ id: `p${at}`, text }))
  const same = makeSame()
  growSame(same, points)
  return { same, points, sameAs: lookUpSame(same) }
}

describe('points that say the same', () => {
  it('are found by their words, whoever came first', () => {
    const { sameAs } = index(
      'Offer a second visit before anybody leaves',
      'Who pays for the bus?',
      'Offer a second visit before people leave the first',
      'who pays for the bus',
    )
    expect(['p0', 'p1', 'p2', 'p3'].map(sameAs)).toEqual([['p2'], ['p3'], ['p0'], ['p1']])
  })

  it('are not those that differ in a negation or a number', () => {
    const { sameAs } = index('Ring after two days', 'Ring after three days', 'Do not ring after two days')
    expect(sameAs('p0')).toEqual([])
  })

  it('are compared a few at a time, and what is in once is not compared again', () => {
    const { same, points } = index()
    const more = Array.from({ length: 5 }, (_, at) => ({ id: `q${at}`, text: `Line ${at} of the door` }))
    expect(growSame(same, [...points, ...more], 2)).toBe(false)
    expect(growSame(same, more, 2)).toBe(false)
    expect(growSame(same, more, 1)).toBe(true)
    expect(growSame(same, more, 0)).toBe(true)
  })

  it('follow a rewording', () => {
    const { same, points, sameAs } = index('A bell on the door', 'A ramp at the back')
    growSame(same, [points[0] ?? { id: '', text: '' }, { id: 'p1', text: 'a bell on the door!' }])
    expect(sameAs('p0')).toEqual(['p1'])
    growSame(same, [{ id: 'p1', text: 'A ramp at the back' }])
    expect(sameAs('p0')).toEqual([])
  })

  it('may have no words at all', () => {
    const { sameAs } = index('???', '…', '???')
    expect(sameAs('p0')).toEqual(['p2'])
  })
})
