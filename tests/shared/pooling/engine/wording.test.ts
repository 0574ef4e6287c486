import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isSameWording, readWording } from '#shared/pooling/wording.ts'
import { readTextPairs } from '#tests/helpers/read-pairs.ts'

const isSame = (a: string, b: string): boolean => isSameWording(readWording(a), readWording(b))

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

  it('is lost with any letter that changes', () => {
    const long = fc.constantFrom('accommodation', 'methadone', 'hypertension', 'prostate', 'responsibility')
    fc.assert(
      fc.property(
        sentences,
        fc.nat(),
        long,
        fc.nat(),
        fc.stringMatching(/^[a-z]?$/u),
        (list, at, word, to, letter) => {
          const cut = to % word.length
          const other = word.slice(0, cut) + letter + word.slice(cut + 1)
          fc.pre(other !== word)
          expect(isSame(putIn(list, at, word), putIn(list, at, other))).toBe(false)
        },
      ),
    )
  })

  it('is lost with any sign that is put in, taken out or changed', () => {
    const sign = fc.constantFrom(...('+−±↑↓→✓✗✘☑☐<>≤≥=≠~¬?%‰°£$€½¼²⁶③Ⅱ⁺👍👎/#@*§×÷∞′″'.match(/./gu) ?? []))
    fc.assert(
      fc.property(sentences, fc.nat(), sign, sign, (list, at, a, b) => {
        expect(isSame(list.join(' '), putIn(list, at, a))).toBe(false)
        if (a !== b) expect(isSame(putIn(list, at, a), putIn(list, at, b))).toBe(false)
      }),
    )
  })

  it('is one wording for each text, so that any two of a set are the same', () => {
    expect(isSame('Open   the gate.', '“open the gate”')).toBe(true)
    expect(isSame('“open the gate”', '• Open the gate')).toBe(true)
    expect(isSame('• Open the gate', 'Open   the gate.')).toBe(true)
  })

  it('is nothing where the words only point at something else', () => {
    for (const text of ['Yes', 'Same as above', 'Ditto.', 'N/A', 'See table 3', 'I agree', 'None'])
      expect([text, isSame(text, text)]).toEqual([text, false])
  })

  it('needs a word', () => {
    expect(isSame('', '')).toBe(false)
    expect(isSame('...', '!')).toBe(false)
    expect(isSame('5', '5')).toBe(false)
  })
})
