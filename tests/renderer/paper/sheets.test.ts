import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { layLines } from '#renderer/paper/lay-lines.ts'
import type { FeedbackLine } from '#renderer/paper/points-so-far.ts'
import { cutInto, fillPages } from '#renderer/paper/sheets.ts'

describe('things on pages', () => {
  it('go on a new page when there is no room left', () => {
    expect(fillPages([4, 4, 4, 9, 20, 1], 10)).toEqual([[0, 1], [2], [3], [4], [5]])
    expect(fillPages([], 10)).toEqual([])
  })

  it('are all there, in order, and no page but that of a single thing is too full', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (heights) => {
        const pages = fillPages(heights, 20)
        expect(pages.flat()).toEqual(heights.map((_, index) => index))
        for (const page of pages.filter(({ length }) => length > 1))
          expect(page.reduce((sum, index) => sum + (heights[index] ?? 0), 0)).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('are cut into parts, of which there is always one', () => {
    expect(cutInto([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(cutInto([], 2)).toEqual([[]])
  })
})

describe('lines of the feedback form', () => {
  const title = (id: string): FeedbackLine => ({ kind: 'topic', id, title: id })
  const point = (id: string) => ({ kind: 'point', id, number: 1 }) as FeedbackLine

  it('never leave a topic’s title at the foot of a page', () => {
    const lines = [title('a'), point('b'), point('c'), title('d'), point('e')]
    const pages = layLines(lines, [2, 4, 3, 2, 4], 11)
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it('have one page where there are none', () => {
    expect(layLines([], [], 11)).toEqual([[]])
  })
})
