import { describe, expect, it } from 'vitest'

import { findMissed, type Missed } from '#shared/capture/find-missed.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

const rules = { ...dayRules, people: [{ id: 'one', code: 'P12', expertise: [] }] }

function show(missed: Missed | null): string {
  if (missed === null) return ''
  if (missed.kind === 'as-typed') return missed.word
  return missed.kind === 'detail' ? '-' : `${missed.mark} ${missed.code}`
}

describe('what looks like a mark', () => {
  it.each([
    ['Waits are long @lx @gp', '@lx'],
    ['Waits are long @zz', '@zz'],
    ['Waits are long @zz ++ *', '@zz'],
    ['Waits are long @P1 ', '@P1'],
    ['Waits are long ++ +3', '++'],
    ['=Put a bus on', '= say'],
    ['!mixing them', '! risk'],
    ['+Ring first', '+ share'],
    ['-only at night', '-'],
  ])('is said where it was not taken: %s', (line, expected) => {
    expect(show(findMissed(line, rules))).toBe(expected)
  })

  it.each([
    '',
    'Waits are long',
    'Waits are long @lx ++ #bus *',
    '= Put a bus on',
    '- only at night',
    'Waits are long @P1',
    'Waits are long @n',
    'Write to jo@place.example',
    'It was 2 +3',
    '+3 degrees',
    '-5 degrees',
    '"Put it there',
    '\\=Put a bus on @zz',
  ])('is not, where it was taken, is growing, or is none: %s', (line) => {
    expect(findMissed(line, rules)).toBeNull()
  })

  it('is nothing in plain typing', () => {
    expect(findMissed('=Put @zz', { ...rules, plainTyping: true })).toBeNull()
  })

  it('is not looked for where a mark is made of letters', () => {
    const kinds = [{ code: 'say', name: 'Should say', mark: 's' }] as typeof rules.kinds
    expect(findMissed('should say so', { ...rules, kinds })).toBeNull()
  })
})
