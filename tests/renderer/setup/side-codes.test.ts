import { expect, it } from 'vitest'

import { findCodeFault, readSideLine } from '#renderer/setup/side-codes.ts'

const sides = [
  { id: 'a', code: 'gp' },
  { id: 'b', code: '' },
]

it('a code is letters and digits, and no other side’s in any letter case', () => {
  expect(findCodeFault('lx2', 'b', sides)).toBeNull()
  expect(findCodeFault('', 'b', sides)).toBeNull()
  expect(findCodeFault('GP', 'a', sides)).toBeNull()
  expect(findCodeFault('GP', 'b', sides)).toBe('twice')
  expect(findCodeFault('l x', 'b', sides)).toBe('letters')
  expect(findCodeFault('g.p', 'b', sides)).toBe('letters')
})

it('a side in one line may give its code', () => {
  expect(readSideLine('lx = Lived experience', sides)).toEqual({ name: 'Lived experience', code: 'lx' })
  expect(readSideLine('@lx: Lived experience', sides)).toEqual({ name: 'Lived experience', code: 'lx' })
  expect(readSideLine('Lived experience', sides)).toEqual({ name: 'Lived experience', code: '' })
  expect(readSideLine('gp = Also general', sides)).toEqual({ name: 'gp = Also general', code: '' })
})
