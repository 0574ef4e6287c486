import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findByName, nextCodes, readPersonLine } from '#renderer/setup/people.ts'

describe('somebody on a line', () => {
  it.each([
    ['Ann Example', 'Ann Example', ''],
    ['Ann Example <ann@example.org>', 'Ann Example', 'ann@example.org'],
    ['Ann Example, ann@example.org', 'Ann Example', 'ann@example.org'],
    ['ann@example.org\tAnn  Example', 'Ann Example', 'ann@example.org'],
    ['Example, Ann (ann@example.org);', 'Example, Ann', 'ann@example.org'],
    ['ann@example.org', '', 'ann@example.org'],
  ])('reads %j', (line, name, email) => {
    expect(readPersonLine(line)).toEqual({ name, email })
  })

  it('never throws, whatever the line', () => {
    fc.assert(fc.property(fc.string(), (line) => void readPersonLine(line)))
  })
})

describe('participant codes', () => {
  it('go on after the highest, never filling a gap', () => {
    expect(nextCodes([{ code: 'P2' }, { code: 'P7' }, { code: 'Chair' }], 2)).toEqual(['P8', 'P9'])
    expect(nextCodes([], 1)).toEqual(['P1'])
  })
})

describe('somebody by name or code', () => {
  const everybody = [
    { id: 'a', name: 'Ann Example', code: 'P1', label: 'Ann Example' },
    { id: 'b', name: '', code: 'P2', label: 'P2' },
  ]

  it('is found whatever the case', () => {
    expect(findByName(everybody, ' ann EXAMPLE ')?.id).toBe('a')
    expect(findByName(everybody, 'p2')?.id).toBe('b')
  })

  it('is nobody for a blank or a part of a name', () => {
    expect(findByName(everybody, ' ')).toBeNull()
    expect(findByName(everybody, 'Ann')).toBeNull()
  })
})
