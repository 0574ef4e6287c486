import { expect, it } from 'vitest'

import { formatNumber } from '#shared/word/format-number.ts'

it('writes numbers as Word’s list formats do', () => {
  expect([1, 4, 9, 14, 40, 1999].map((value) => formatNumber(value, 'lowerRoman'))).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'mcmxcix',
  ])
  expect([1, 26, 27, 53].map((value) => formatNumber(value, 'upperLetter'))).toEqual(['A', 'Z', 'AA', 'AAA'])
  expect([1, 2, 3, 11, 22, 113].map((value) => formatNumber(value, 'ordinal'))).toEqual([
    '1st',
    '2nd',
    '3rd',
    '11th',
    '22nd',
    '113th',
  ])
  expect(formatNumber(7, 'decimalZero')).toBe('07')
  expect(formatNumber(7, 'none')).toBe('')
  expect(formatNumber(0, 'upperRoman')).toBe('0')
  expect(formatNumber(7, 'chineseCounting')).toBe('7')
})
