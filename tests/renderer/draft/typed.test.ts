import { expect, it } from 'vitest'

import { isBlank, listClashes, type Typed } from '#renderer/draft/kept/typed.ts'

function type(changed: Partial<Typed>): Typed {
  const usual = { session: 's', id: 'r', make: null, fields: {}, seen: {}, state: 'typing', why: '' } as const
  return { ...usual, entity: 'recommendation', ...changed }
}

it('keeps something new as soon as any of its fields has a word', () => {
  const make = { text: '', topic: 'pain', rests: {} }
  expect(isBlank(type({ make }))).toBe(true)
  expect(isBlank(type({ make, fields: { text: ' ', strength: 'offer', isKey: true } }))).toBe(true)
  expect(isBlank(type({ make, fields: { rationale: 'They waited' } }))).toBe(false)
  expect(isBlank(type({ make, fields: { actor: 'The ward' } }))).toBe(false)
  const row = type({ entity: 'planRow', make: { topic: '', order: 'a' }, fields: { standards: ['S 1'] } })
  expect(isBlank(row)).toBe(false)
  expect(isBlank(type({ entity: 'action', make: { row: 'x' }, fields: { row: 'y', order: 'b' } }))).toBe(true)
})

it('finds the words that others changed since their writer began', () => {
  const typed = type({ fields: { text: 'Mine', actor: 'Ward' }, seen: { text: ['"Old"'], actor: ['""'] } })
  expect(listClashes(typed, { text: 'Old', actor: '' })).toEqual([])
  expect(listClashes(typed, { text: 'Theirs', actor: '' })).toEqual(['text'])
  expect(listClashes(typed, { text: 'Mine', actor: 'Ward' })).toEqual([])
  expect(listClashes(typed, undefined)).toEqual([])
})

it('takes what was sent before, and a choice, for no change of others', () => {
  const typed = type({ fields: { text: 'Mine and more' }, seen: { text: ['"Old"', '"Mine"'] } })
  expect(listClashes(typed, { text: 'Mine' })).toEqual([])
  const chosen = type({ fields: { strength: 'offer' }, seen: { strength: ['null'] } })
  expect(listClashes(chosen, { strength: 'consider' })).toEqual([])
})
