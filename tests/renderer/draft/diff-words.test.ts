import fc from 'fast-check'
import { expect, test } from 'vitest'

import { diffWords } from '#renderer/draft/versions/diff-words.ts'

test('words that came or went are marked, those beside each other as one', () => {
  expect(diffWords('Say at once that it stops', 'Explain clearly that it stops')).toEqual([
    { kind: 'removed', text: 'Say at once' },
    { kind: 'added', text: 'Explain clearly' },
    { kind: 'same', text: ' that it stops' },
  ])
})

test('a text that is new or gone is one stretch, and the same text is told as the same', () => {
  expect(diffWords('', 'A new one')).toEqual([{ kind: 'added', text: 'A new one' }])
  expect(diffWords('An old one', '')).toEqual([{ kind: 'removed', text: 'An old one' }])
  expect(diffWords('The same', 'The same')).toEqual([{ kind: 'same', text: 'The same' }])
})

test('both texts can be read from the stretches, word for word', () => {
  const texts = fc.array(fc.constantFrom('offer', 'consider', 'a', 'visit', '  ', '\n'), { maxLength: 12 })
  const wordsIn = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ')
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const stretches = diffWords(a.join(' '), b.join(' '))
      const read = (gone: 'removed' | 'added'): string =>
        stretches
          .filter(({ kind }) => kind !== gone)
          .map(({ text }) => text)
          .join(' ')
      expect(wordsIn(read('added'))).toBe(wordsIn(a.join(' ')))
      expect(wordsIn(read('removed'))).toBe(wordsIn(b.join(' ')))
    }),
  )
})
