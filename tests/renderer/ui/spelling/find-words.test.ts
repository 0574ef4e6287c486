import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findWords, plain, readingsOf } from '#renderer/ui/spelling/find-words.ts'

function wordsOf(text: string): readonly string[] {
  return findWords(text).map((word) => word.text)
}

describe('finding words', () => {
  it('takes words out of a sentence, without what stands around them', () => {
    expect(wordsOf('“Ask first”, said the nurse (twice), then: wait…')).toEqual(
      'Ask first said the nurse twice then wait'.split(' '),
    )
  })

  it('keeps apostrophes inside a word and drops those at its edges', () => {
    expect(wordsOf("don't 'worry' about the workers’ rota or GP’s, it’s fine")).toEqual(
      "don't worry about the workers rota or it’s fine".split(' '),
    )
  })

  it('takes each part of a word with hyphens, and knows the whole', () => {
    const [first, second] = findWords('is pyscho-social care').slice(1)
    expect([first?.text, second?.text]).toEqual(['pyscho', 'social'])
    expect(first && readingsOf(first)).toEqual(['pyscho', 'pyscho-social', 'pyschosocial'])
    expect(second?.whole).toEqual({ text: 'pyscho-social', start: 3, end: 16 })
  })

  it('passes over numbers, codes, short forms and single letters', () => {
    expect(wordsOf('a 20mg dose 3rd T2-14 P1 NHS GPs NGO’s covid-19 B12 I')).toEqual(['dose', 'covid'])
  })

  it('passes over names with a capital inside', () => {
    expect(wordsOf('the McDonald of NHSnet and iPhone users')).toEqual(['the', 'of', 'and', 'users'])
  })

  it('passes over addresses and names of files', () => {
    expect(
      wordsOf(
        'mail jo.blogs@example.org or see https://example.org/abc, www.example.net/x, somewhere.org.uk/dcr; open notes.docx, my_file C:\\temp now',
      ),
    ).toEqual(['mail', 'or', 'see', 'open', 'now'])
  })

  it('passes over the marks of the entry line but not over words with a slash between them', () => {
    expect(wordsOf('chest pain @gp #heaart /barr and/or ++ /2 *')).toEqual(['chest', 'pain', 'and', 'or'])
  })

  it('reads words of other Latin letters and passes over other scripts', () => {
    expect(wordsOf('naïve café Łódź Москва 東京 cliche\u0301')).toEqual([
      'naïve',
      'café',
      'Łódź',
      'cliche\u0301',
    ])
  })

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of findWords(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text)
          expect(text.slice(word.whole.start, word.whole.end)).toBe(word.whole.text)
          expect(word.whole.start <= word.start && word.end <= word.whole.end).toBe(true)
        }
      }),
    )
  })

  it('gets to the end of a long line without a break', () => {
    const line = `${"a'".repeat(5_000)} ${'-a'.repeat(5_000)} ${'x.'.repeat(5_000)}`
    expect(findWords(line).length).toBeLessThan(20_000)
  })
})

describe('the plain form of a word', () => {
  it('is the same for both apostrophes and both ways to write an accent', () => {
    expect(plain('nurse’s')).toBe("nurse's")
    expect(plain('cafe\u0301')).toBe('café')
  })
})
