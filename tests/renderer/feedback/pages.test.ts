import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fillPages, findStep, listSteps, splitRow, stepFrom } from '#renderer/feedback/pages.ts'
import type { WallRow } from '#renderer/feedback/projector/picture.ts'

function row(text: string, table = 't1'): WallRow {
  return {
    id: `r-${text.slice(0, 3)}`,
    point: 'p',
    table,
    text,
    kind: { kind: 'say', word: 'Should say', mark: '=' },
    isDetail: false,
    telling: '3 tables',
    who: '',
  }
}

describe('pages', () => {
  it('hold as many rows as there is room for', () => {
    expect(fillPages([18, 18, 18, 10, 10, 70, 5], 70)).toEqual([[0, 1, 2, 3], [4], [5], [6]])
  })

  it('give a row that is too high a page to itself', () => {
    expect(fillPages([10, 200, 10], 70)).toEqual([[0], [1], [2]])
    expect(fillPages([], 70)).toEqual([])
  })

  it('lose no row, keep the order, and never overflow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70 })), (heights) => {
        const pages = fillPages(heights, 70)
        expect(pages.flat()).toEqual(heights.map((_, index) => index))
        for (const page of pages)
          expect(page.reduce((sum, index) => sum + (heights[index] ?? 0), 0)).toBeLessThanOrEqual(70)
      }),
    )
  })
})

describe('a row that is longer than a page', () => {
  it('is cut between words, and says that it goes on', () => {
    expect(splitRow(row('one two three four five six'), 3)).toMatchObject([
      { text: 'one two …', telling: '3 tables' },
      { text: '… three …', telling: '' },
      { text: '… four five …' },
      { text: '… six' },
    ])
  })

  it('loses nothing, whatever is written in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 9 }),
        (text, parts) => {
          const clean = text.replaceAll('…', '')
          const joined = splitRow(row(clean), parts)
            .map((part) => part.text)
            .join('')
          const bare = (words: string): string => words.replaceAll(/[\s…]/gu, '')
          expect(bare(joined)).toBe(bare(clean))
        },
      ),
    )
  })
})

describe('steps', () => {
  const pages = [
    [row('a', 't1'), row('b', 't1'), row('c', 't2')],
    [row('d', 't2'), row('e', 't4')],
  ]
  const steps = listSteps(['t1', 't2', 't3', 't4'], pages)

  it('go through each table and its pages', () => {
    expect(steps).toEqual([
      { table: 't1', page: 0 },
      { table: 't2', page: 0 },
      { table: 't2', page: 1 },
      { table: 't3', page: 1 },
      { table: 't4', page: 1 },
    ])
  })

  it('are found again from a table and a part, as near as can be', () => {
    expect(findStep(steps, { table: null, part: 0 })).toBe(0)
    expect(findStep(steps, { table: 't2', part: 1 })).toBe(2)
    expect(findStep(steps, { table: 't2', part: 7 })).toBe(2)
    expect(findStep(steps, { table: 'gone', part: 0 })).toBe(0)
  })

  it('end at both ends', () => {
    expect(stepFrom(steps, 1, 1)).toEqual({ table: 't2', part: 1 })
    expect(stepFrom(steps, 3, -1)).toEqual({ table: 't2', part: 1 })
    expect(stepFrom(steps, 0, -1)).toBeNull()
    expect(stepFrom(steps, 4, 1)).toBeNull()
  })
})
