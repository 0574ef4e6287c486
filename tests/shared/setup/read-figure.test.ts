import fc from 'fast-check'
import { expect, it } from 'vitest'

import { readFigure } from '#shared/setup/read-figure.ts'

it.each([
  ['56 % of deaths in the city', '56', '%', 'deaths in the city'],
  ['about 120 people came', 'about 120', 'people', 'came'],
  ['Visits rose by 43% in a year', '43', '%', 'Visits rose by 43% in a year'],
  ['£1,250 a head', '£1,250', '', 'a head'],
  ['6 to 35 per cent of deaths', '6 to 35', 'per cent', 'deaths'],
  ['no figure here', '', '', 'no figure here'],
  ['12', '12', '', '12'],
])('reads %j', (line, amount, unit, what) => {
  expect(readFigure(line)).toEqual({ amount, unit, what })
})

it('never throws, and never leaves nothing of a line that says something', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      const { what } = readFigure(line)
      expect(what === '').toBe(line.trim() === '')
    }),
  )
})
