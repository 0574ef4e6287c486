import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makePieceReader } from '#shared/pooling/word-pieces.ts'

const vocabulary = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'play',
  '##ing',
  '##er',
  'cafe',
  ',',
  '-',
  '2',
  '##0',
  'x',
]
const read = makePieceReader(vocabulary)
const name = (text: string): readonly string[] => read(text).map((id) => vocabulary[id] ?? '?')

describe('word pieces', () => {
  it('takes the longest piece that fits, and says where a word goes on', () => {
    expect(name('Playing player')).toEqual(['[CLS]', 'play', '##ing', 'play', '##er', '[SEP]'])
  })

  it('takes away accents and capitals, and makes marks words', () => {
    expect(name('CAFÉ, x-20')).toEqual(['[CLS]', 'cafe', ',', 'x', '-', '2', '##0', '[SEP]'])
  })

  it('has one piece for a word that no pieces make up, and for one of more than 100 letters', () => {
    expect(name('playz')).toEqual(['[CLS]', '[UNK]', '[SEP]'])
    expect(name('x'.repeat(101))).toEqual(['[CLS]', '[UNK]', '[SEP]'])
  })

  it('reads nothing as its two ends', () => {
    expect(name(' \u0000\u200b ')).toEqual(['[CLS]', '[SEP]'])
  })

  it('stays within its length for any text', () => {
    const short = makePieceReader(vocabulary, 8)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const pieces = short(text)
        expect(pieces.length).toBeLessThanOrEqual(8)
        expect([pieces[0], pieces.at(-1)]).toEqual([2, 3])
        expect(pieces.every((piece) => vocabulary[piece] !== undefined)).toBe(true)
      }),
    )
  })
})
