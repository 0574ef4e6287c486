import { expect, it } from 'vitest'

import { strengthOf } from '#shared/session/strength.ts'

it.each([
  ['Ensure that pathways are there', 'offer'],
  ['Ensuring that pathways are there', 'offer'],
  ['Develop/ commission and fund training', 'offer'],
  ['Make use of the programme', 'offer'],
  ['Work further with others', 'offer'],
  ['Strengthen links', 'offer'],
  ['Consider a group', 'consider'],
  ['Explore ways to improve understanding', 'consider'],
  ['Continue to explore this', 'consider'],
  ['As part of the new plan, consider the impact', 'consider'],
  ['Improve our understanding of need', 'research'],
  ['Tea and biscuits', null],
])('reads the strength of "%s" from its verb', (text, strength) => {
  expect(strengthOf(text)).toBe(strength)
})
