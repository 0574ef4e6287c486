import { describe, expect, it } from 'vitest'

import { isStandardLike, readStandards } from '#shared/capture/notes/read-standards.ts'

describe('standards in a cell', () => {
  it.each([
    ['MAT 1', ['MAT 1']],
    ['MAT 6 & 10', ['MAT 6', 'MAT 10']],
    ['NICE QS 7; NICE CG 51', ['NICE QS 7', 'NICE CG 51']],
    ['QS 4, QS 5 and QS 6', ['QS 4', 'QS 5', 'QS 6']],
    ['QS 4\nQS 5', ['QS 4', 'QS 5']],
    ['MAT 1 to 5', ['MAT 1 to 5']],
    ['PCN 2.1', ['PCN 2.1']],
    ['passim', ['passim']],
    ['Dignity and respect', ['Dignity and respect']],
    ['', []],
  ])('%j', (cell, standards) => {
    expect(readStandards(cell).map((each) => each.text)).toEqual(standards)
  })

  it('are told from topics and actions', () => {
    expect(
      ['MAT 1', 'passim', 'All', 'NICE QS 7', 'n/a', 'QS 1, QS 2', 'Quality statement 4'].every(
        isStandardLike,
      ),
    ).toBe(true)
    expect(
      ['Carers', 'Open a clinic', 'Ask 10 people about their day and write it down', ''].some(isStandardLike),
    ).toBe(false)
  })
})
