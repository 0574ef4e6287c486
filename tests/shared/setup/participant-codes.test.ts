import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findSharedCodes, nextCodes } from '#shared/setup/participant-codes.ts'

describe('participant codes', () => {
  it('go on after the highest, never filling a gap, in either letter case', () => {
    expect(nextCodes([{ code: 'P2' }, { code: 'p7' }, { code: 'Chair' }], 2)).toEqual(['P8', 'P9'])
    expect(nextCodes([], 1)).toEqual(['P1'])
  })

  it('are never one that somebody has', () => {
    const codes = fc.array(
      fc.oneof(
        fc.string(),
        fc.nat(999).map((number) => `P${number}`),
      ),
    )
    fc.assert(
      fc.property(codes, (used) => {
        const next = nextCodes(
          used.map((code) => ({ code })),
          3,
        )
        expect(new Set([...used, ...next]).size).toBe(new Set(used).size + 3)
      }),
    )
  })

  it('that two people have are found at the later one', () => {
    const people = ['P1', 'P2', 'p1', '', '', 'P1'].map((code, at) => ({ id: at, code }))
    expect(findSharedCodes(people).map(({ id }) => id)).toEqual([2, 5])
  })
})
