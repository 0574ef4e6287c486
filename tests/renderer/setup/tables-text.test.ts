import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTables, writeTables } from '#renderer/setup/tables-text.ts'

const tables = [
  ...Array.from({ length: 12 }, (_, index) => ({ id: `t${index + 1}`, number: index + 1, name: '' })),
  { id: 'plenary', number: null, name: 'Plenary' },
]

describe('which tables a topic is asked of', () => {
  it('is all of them where none is named', () => {
    expect(writeTables({}, tables)).toBe('all')
    expect(readTables('all', tables)).toEqual({ ids: new Set() })
    expect(readTables('  ', tables)).toEqual({ ids: new Set() })
  })

  it('is written in ranges, with names for tables that have no number', () => {
    expect(
      writeTables({ t1: true, t2: true, t3: true, t7: true, t8: true, plenary: true, t9: false }, tables),
    ).toBe('1–3, 7, 8, Plenary')
  })

  it('is read with hyphens, dashes, the word to, and any case', () => {
    const expected = { ids: new Set(['t1', 't2', 't3', 't9', 'plenary']) }
    expect(readTables('1-3, 9, plenary', tables)).toEqual(expected)
    expect(readTables('1 – 3; 9; PLENARY', tables)).toEqual(expected)
    expect(readTables('1 to 3,9,,Plenary', tables)).toEqual(expected)
  })

  it('names the part that is no table', () => {
    expect(readTables('1, 15', tables)).toEqual({ unknown: '15' })
    expect(readTables('10-15', tables)).toEqual({ unknown: '10-15' })
    expect(readTables('1-', tables)).toEqual({ unknown: '1-' })
  })

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.subarray(tables, { minLength: 1, maxLength: tables.length - 1 }), (chosen) => {
        const members = Object.fromEntries(chosen.map(({ id }) => [id, true]))
        expect(readTables(writeTables(members, tables), tables)).toEqual({
          ids: new Set(Object.keys(members)),
        })
      }),
    )
  })
})
