import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import { findWeights } from '#electron/app/model/kept-model.ts'
import { readVocabulary } from '#electron/app/model/read-weights.ts'
import { isSameWording, readWording } from '#shared/pooling/wording.ts'
import { readTextPairs } from '#tests/helpers/read-pairs.ts'

let known: ReadonlySet<string> = new Set()
const knows = (word: string): boolean => known.has(word)
const isSame = (a: string, b: string): boolean => isSameWording(readWording(a), readWording(b), knows)

beforeAll(async () => {
  known = new Set(await readVocabulary(findWeights()))
})

const words =
  'offer evening opening service staff training parents should clinic 3 weeks GPs drop-in 20 mg early support the a in'.split(
    ' ',
  )
const sentences = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 10 })

function putIn(list: readonly string[], at: number, word: string): string {
  const place = at % (list.length + 1)
  return [...list.slice(0, place), word, ...list.slice(place)].join(' ')
}

describe('the same wording', () => {
  it.each(readTextPairs('differ'))('is never seen in: %s | %s', (a, b) => {
    expect(isSame(a, b)).toBe(false)
    expect(isSame(b, a)).toBe(false)
  })

  it.each(readTextPairs('same'))('is seen in: %s | %s', (a, b) => {
    expect(isSame(a, b)).toBe(true)
    expect(isSame(b, a)).toBe(true)
  })

  it('is lost with any word that turns, limits or strengthens', () => {
    const turns = fc.constantFrom(
      'not',
      'never',
      'no',
      'without',
      'only',
      'must',
      'may',
      'hardly',
      'less',
      'before',
    )
    fc.assert(
      fc.property(sentences, fc.nat(), turns, (list, at, turn) => {
        expect(isSame(list.join(' '), putIn(list, at, turn))).toBe(false)
      }),
    )
  })

  it('is lost with any number that changes', () => {
    const numbers = fc.tuple(fc.nat(5_000), fc.nat(5_000)).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(sentences, fc.nat(), numbers, (list, at, [a, b]) => {
        expect(isSame(putIn(list, at, String(a)), putIn(list, at, String(b)))).toBe(false)
        expect(isSame(putIn(list, at, `${a}.5 mg`), putIn(list, at, `${b}.5 mg`))).toBe(false)
      }),
    )
  })

  it('is lost with any short form that is another', () => {
    const form = fc.stringMatching(/^[A-Z]{2,5}$/u)
    fc.assert(
      fc.property(sentences, fc.nat(), form, form, (list, at, a, b) => {
        fc.pre(a !== b)
        expect(isSame(putIn(list, at, a), putIn(list, at, b))).toBe(false)
      }),
    )
  })

  it('is lost with the order of words that differ', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...words.slice(0, 9)), { minLength: 2, maxLength: 6 }),
        (list) => {
          expect(isSame(list.join(' '), list.toReversed().join(' '))).toBe(false)
        },
      ),
    )
  })

  it('outlasts capitals, marks and spaces', () => {
    fc.assert(
      fc.property(sentences, (list) => {
        const text = `service ${list.join(' ')}`
        expect(isSame(text, `  Service ${list.join('  ')}.`)).toBe(true)
        expect(isSame(text, `“${text}”`)).toBe(true)
      }),
    )
  })

  it('is never a slip where it is not known which words there are', () => {
    const [a, b] = [readWording('Better accomodation'), readWording('Better accommodation')]
    expect(isSameWording(a, b, () => true)).toBe(false)
  })

  it('needs a word', () => {
    expect(isSame('', '')).toBe(false)
    expect(isSame('...', '!')).toBe(false)
    expect(isSame('5', '5')).toBe(false)
  })
})
