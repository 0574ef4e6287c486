import { describe, expect, it } from 'vitest'

import { readingsOf } from '#renderer/ui/spelling/find-words.ts'
import { keepVerdicts } from '#renderer/ui/spelling/keep-verdicts.ts'
import { recogniseOwn, splitTerms } from '#renderer/ui/spelling/own-words.ts'
import {
  cutAtWords,
  findCheckable,
  findNearCaret,
  findNext,
  isAt,
  isWrong,
} from '#renderer/ui/spelling/wrong-words.ts'

const dictionary = new Set('care the team meets coordinator social up follow'.split(' '))
const verdicts = keepVerdicts((words) => Promise.resolve(words.filter((word) => !dictionary.has(word))))

async function wrongIn(text: string, own: readonly string[] = []): Promise<readonly string[]> {
  const words = findCheckable(text, recogniseOwn(splitTerms(own)))
  await verdicts.settle(words.flatMap(readingsOf))
  return words.filter((word) => isWrong(word, verdicts)).map((word) => word.text)
}

describe('wrong words', () => {
  it('are those that neither the dictionary nor the session has', async () => {
    expect(await wrongIn('the Brookfield taem meets', ['Brookfield Centre'])).toEqual(['taem'])
  })

  it('are right with a hyphen when they are right without it, or each part is', async () => {
    expect(await wrongIn('the co-ordinator meets for follow-up')).toEqual(['for'])
    expect(await wrongIn('pyscho-social care')).toEqual(['pyscho'])
  })

  it('are none in a text too long to have been typed', async () => {
    expect(await wrongIn('xx '.repeat(10_000))).toEqual([])
  })
})

describe('own words', () => {
  it('are known in any case, as plurals and as possessives, one by one and together', async () => {
    const own = ['Brookfield Centre', 'O’Shea', 'drop-in']
    expect(await wrongIn('brookfield BROOKFIELD’s Brookfields centre O’Shea’s drop-ins', own)).toEqual([])
  })
})

describe('the word meant by the caret', () => {
  const words = findCheckable('wun is tow and thre', () => false)
  const texts = (at: number): string | undefined => findNearCaret(words, at)?.text

  it('is the one it touches, or the last before it, or the first', () => {
    expect([texts(0), texts(3), texts(9), texts(19)]).toEqual(['wun', 'wun', 'tow', 'thre'])
    expect(findNearCaret(words.slice(2), 0)?.text).toBe('tow')
    expect(findNearCaret(words.slice(0, 1), 12)?.text).toBe('wun')
    expect(findNearCaret([], 0)).toBeNull()
  })

  it('may still be growing while the caret is at its end', () => {
    const [first] = findCheckable('pyscho-so and', () => false)
    expect(first && [isAt(first, 9), isAt(first, 10)]).toEqual([true, false])
  })
})

describe('the next word', () => {
  const words = findCheckable('wun tow thre', () => false)

  it('comes after the caret, and round the end', () => {
    expect(findNext(words, 0)?.text).toBe('wun')
    expect(findNext(words, 3)?.text).toBe('tow')
    expect(findNext(words, 7)?.text).toBe('thre')
    expect(findNext(words, 12)?.text).toBe('wun')
    expect(findNext([], 0)).toBeNull()
  })
})

describe('cutting a text', () => {
  it('gives it back whole, with the wrong words apart', () => {
    const text = 'a taem meets, teh end'
    const wrong = findCheckable(text, () => false).filter((word) => ['taem', 'teh'].includes(word.text))
    const pieces = cutAtWords(text, wrong)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.filter((piece) => piece.isWrong).map(({ start }) => start)).toEqual([2, 14])
  })
})
