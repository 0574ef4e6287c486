import { describe, expect, it } from 'vitest'

import {
  countInWords,
  countOf,
  headingText,
  joinWords,
  openingOf,
  sentence,
  softStart,
} from '#shared/draft/words.ts'

describe('words for a draft', () => {
  it('count in the right number', () => {
    expect([0, 1, 2, 1200].map((n) => countOf(n, 'table'))).toEqual([
      '0 tables',
      '1 table',
      '2 tables',
      '1,200 tables',
    ])
    expect(countOf(2, 'person', 'people')).toBe('2 people')
    expect([1, 3, 12].map((n) => countInWords(n, 'side'))).toEqual(['one side', 'three sides', '12 sides'])
  })

  it('join without a comma before and, with semicolons where a comma would mislead', () => {
    expect(joinWords(['a'])).toBe('a')
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c')
    expect(joinWords(['a', 'b, c & d', 'e'])).toBe('a; b, c & d; and e')
  })

  it('close a sentence once, and leave an address alone', () => {
    expect(sentence('Nights matter')).toBe('Nights matter.')
    expect(sentence('Do they?’')).toBe('Do they?’')
    expect(sentence('Write to day@example.org')).toBe('Write to day@example.org')
  })

  it('begin inside a sentence with a small letter only where the first word is no name', () => {
    expect(softStart('Experts in sleep.')).toBe('experts in sleep')
    expect(softStart('Edinburgh nurses')).toBe('Edinburgh nurses')
    expect(softStart('GP practices')).toBe('GP practices')
  })

  it('make headings of one line without the colon they were printed with', () => {
    expect(headingText(' Contact\n points – ')).toBe('Contact points')
  })

  it('point at long texts by their opening', () => {
    expect(openingOf('short')).toBe('short')
    expect(openingOf('one two three four', 10)).toBe('one two…')
  })
})
