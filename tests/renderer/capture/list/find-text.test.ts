import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findPoints } from '#renderer/capture/list/find-points.ts'
import { cutAtFound, foldText, readQuery } from '#renderer/capture/list/find-text.ts'
import type { Said } from '#renderer/capture/point-rows.ts'
import { blanks } from '#shared/model/blank.ts'

function mark(text: string, query: string): string {
  return cutAtFound(text, readQuery(query))
    .map((piece) => (piece.isFound ? `<${piece.text}>` : piece.text))
    .join('')
}

describe('finding', () => {
  it('minds neither case nor accents nor the shape of an apostrophe', () => {
    expect(mark('Évaluation of the Café', 'eval CAFE')).toBe('<Éval>uation of the <Café>')
    expect(mark('cafe\u0301 open', 'café')).toBe('<cafe\u0301> open')
    expect(mark('They don’t know', "don't")).toBe('They <don’t> know')
  })

  it('marks every place, and overlapping ones once', () => {
    expect(mark('door, door', 'door')).toBe('<door>, <door>')
    expect(mark('outdoors', 'outd tdoor')).toBe('<outd><oor>s')
  })

  it('takes words in quotation marks together', () => {
    expect(readQuery('the "front door" now')).toEqual(['the', 'front door', 'now'])
    expect(readQuery('the "front do')).toEqual(['the', 'front do'])
    expect(readQuery(' " "" " ')).toEqual([])
  })

  it('marks nothing while nothing is looked for', () => {
    expect(cutAtFound('text', [])).toEqual([{ text: 'text', isFound: false }])
    expect(cutAtFound('', ['x'])).toEqual([])
  })

  it('never changes a letter of the text', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'É', 'ß', 'İ', '"', '’', ' ', '\u0301', '\uD83D', '😀'),
    })
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const pieces = cutAtFound(text, readQuery(query))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  it('marks what is there', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const pieces = cutAtFound(`${before}${word}${after}`, [foldText(word)])
        expect(pieces.some(({ isFound }) => isFound)).toBe(true)
      }),
    )
  })
})

describe('points', () => {
  const points: readonly Said[] = [
    { ...blanks.point, id: 'a', text: 'The bus stops at the door' },
    { ...blanks.point, id: 'b', text: 'The bus', dissent: 'not at the door', tags: { transport: true } },
    { ...blanks.point, id: 'c', text: 'The bus and the door', withdrawn: true },
  ]
  const find = (query: string): readonly string[] => findPoints(points, readQuery(query)).map(({ id }) => id)

  it('are found by all their words, by tags and by what was said against them', () => {
    expect(find('door bus')).toEqual(['a', 'b'])
    expect(find('#trans')).toEqual(['b'])
    expect(find('bus stops')).toEqual(['a'])
    expect(find('tram')).toEqual([])
  })

  it('are not found by nothing', () => {
    expect(find('  ')).toEqual([])
  })
})
