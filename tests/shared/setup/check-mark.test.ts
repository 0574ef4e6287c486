import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readEntry } from '#shared/capture/read-entry.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import { findMarkFault } from '#shared/setup/check-mark.ts'

describe('a mark', () => {
  it.each(['', '=', '?', '~', '>', '%', '€', ':'])('may be %j', (mark) => {
    expect(
      findMarkFault(
        mark,
        'say',
        defaultKinds.filter(({ code }) => code !== 'question'),
      ),
    ).toBeNull()
  })

  it.each([
    ['==', 'long'],
    ['a', 'letter'],
    ['7', 'letter'],
    [' ', 'letter'],
    ['😀', 'letter'],
    ['@', 'taken-by-line'],
    ['#', 'taken-by-line'],
    ['/', 'taken-by-line'],
    ['*', 'taken-by-line'],
    ['\\', 'taken-by-line'],
    ['-', 'taken-by-line'],
    ['!', 'twice'],
    ["'", 'twice'],
  ])('may not be %j: %s', (mark, fault) => {
    expect(findMarkFault(mark, 'say', defaultKinds)).toBe(fault)
  })

  it('is the seventh where six kinds have one', () => {
    const six = ['~', '=', '"', '?', '!', '+'].map((mark, at) => ({
      code: defaultKinds[at]?.code ?? '',
      name: '',
      mark,
    }))
    expect(findMarkFault('%', 'barrier', six)).toBe('too-many')
    expect(findMarkFault('%', 'point', six)).toBeNull()
  })

  it('that is let through is read by the entry line as its kind, and one that is refused is not needed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }), (mark) => {
        if (findMarkFault(mark, 'risk', []) !== null) return
        const kinds = [{ code: 'risk', name: 'Risk', mark }]
        expect(readEntry(`${mark} wet floor`, { kinds, plainTyping: false })).toMatchObject({
          kind: 'risk',
          text: 'wet floor',
        })
      }),
    )
  })
})
