import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readVerbatim } from '#shared/model/verbatim.ts'

function show(text: string): readonly string[] {
  return readVerbatim(text).map((segment) => `${segment.kind}:${segment.text}`)
}

describe('a quotation', () => {
  it('without marks is one piece of words said', () => {
    expect(show('nobody told me. Nobody.')).toEqual(['said:nobody told me. Nobody.'])
    expect(show('')).toEqual([])
  })

  it('tells what was left out from what was put in and from pauses', () => {
    expect(show('she [the nurse] said … wait […] and I did... wait')).toEqual([
      'said:she ',
      'insertion:[the nurse]',
      'said: said ',
      'pause:…',
      'said: wait ',
      'omission:[…]',
      'said: and I did',
      'pause:...',
      'said: wait',
    ])
    expect(show('a [...] b [ … ] c')).toEqual([
      'said:a ',
      'omission:[...]',
      'said: b ',
      'omission:[ … ]',
      'said: c',
    ])
    expect(show('well . . . yes')).toEqual(['said:well ', 'pause:. . .', 'said: yes'])
  })

  it('takes brackets that hold nothing, or are never closed, for words', () => {
    expect(show('a [] b [c')).toEqual(['said:a [] b [c'])
    expect(show('two.. dots')).toEqual(['said:two.. dots'])
  })

  it('is kept to the letter', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '.', '…', '[', ']', '\n') })
    fc.assert(
      fc.property(letters, (text) => {
        const segments = readVerbatim(text)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        expect(segments.every((segment) => segment.text !== '')).toBe(true)
      }),
    )
  })
})
