import { describe, expect, it } from 'vitest'

import { findByName } from '#renderer/setup/people.ts'

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
