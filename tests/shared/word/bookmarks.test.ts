import * as fc from 'fast-check'
import { expect, it } from 'vitest'

import { bookmarkName } from '#shared/word/bookmarks.ts'

it('keeps a plain anchor readable and gives the same name each time', () => {
  expect(bookmarkName('plan_2')).toBe('_b_plan_2')
  expect(bookmarkName('Plan 2')).toBe(bookmarkName('Plan 2'))
})

it('gives every anchor a name that Word takes, and no two the same', () => {
  const anchors = fc.uniqueArray(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uuid(),
      fc.string({ unit: fc.constantFrom('a', 'A', '-', '_'), maxLength: 60 }),
    ),
    {
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(anchors, (given) => {
      const names = given.map((anchor) => bookmarkName(anchor))
      expect(names.filter((name) => !/^_b_[a-z0-9_]{0,37}$/.test(name))).toEqual([])
      expect(new Set(names).size).toBe(given.length)
    }),
    { numRuns: 40 },
  )
})
