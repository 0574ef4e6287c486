import { describe, expect, it } from 'vitest'

import { readAbbreviation } from '#renderer/setup/abbreviations.ts'
import { depthOf } from '#renderer/setup/fact-kinds.ts'
import { readDate, readLabels, readNumber } from '#renderer/setup/read-text.ts'
import { nextTables } from '#renderer/setup/tables.ts'

function valueOf(found: ReturnType<ReturnType<typeof readDate>>): unknown {
  const [edit] = 'edits' in found ? found.edits : []
  return edit?.kind === 'set' ? edit.value : undefined
}

describe('a date', () => {
  const read = readDate('workshop', 'w', 'date')

  it('is kept as it was written, with what could be read of it', () => {
    expect(valueOf(read('Tuesday 22nd July'))).toEqual({ text: 'Tuesday 22nd July', edtf: 'XXXX-07-22' })
    expect(valueOf(read('22 July 2003'))).toEqual({ text: '22 July 2003', edtf: '2003-07-22' })
    expect(valueOf(read('some time soon'))).toEqual({ text: 'some time soon', edtf: null })
  })

  it('is nothing where the field is blank', () => {
    expect(valueOf(read('  '))).toBeNull()
  })
})

it('a rough number keeps its words', () => {
  const found = readNumber('workshop', 'w', 'attendance')('about 120')
  expect(valueOf(found)).toEqual({ text: 'about 120', value: 120, approximate: true })
})

it('labels are split at commas, and blanks between them are nothing', () => {
  expect(valueOf(readLabels('topic', 't', 'standards')('MAT 1, MAT 3,, passim,'))).toEqual([
    'MAT 1',
    'MAT 3',
    'passim',
  ])
})

describe('tables typed under the list', () => {
  it('are made up to the number that is typed, leaving those that are there', () => {
    expect(nextTables([{ number: 1 }, { number: 3 }], ['4'])).toEqual([
      { number: 2, name: '' },
      { number: 4, name: '' },
    ])
    expect(nextTables([{ number: 1 }], ['1'])).toEqual([])
  })

  it('have a name where it is not a number', () => {
    expect(nextTables([], ['Plenary', 'Table 2'])).toEqual([
      { number: null, name: 'Plenary' },
      { number: 1, name: '' },
      { number: 2, name: '' },
    ])
  })
})

it.each([
  ['OST = opioid substitution treatment', 'OST', 'opioid substitution treatment'],
  ['OST: opioid substitution treatment', 'OST', 'opioid substitution treatment'],
  ['OST - opioid substitution treatment', 'OST', 'opioid substitution treatment'],
  ['A&E', 'A&E', ''],
])('an abbreviation reads %j', (line, short, long) => {
  expect(readAbbreviation(line)).toEqual({ short, long })
})

it('a fact stands as deep as the facts it is under, and a circle ends', () => {
  const under = new Map([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
    ['x', 'y'],
    ['y', 'x'],
  ])
  expect(depthOf({ id: 'c', under: 'b' }, under)).toBe(2)
  expect(depthOf({ id: 'x', under: 'y' }, under)).toBe(1)
})
