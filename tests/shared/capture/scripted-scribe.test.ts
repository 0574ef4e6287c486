import { describe, expect, it } from 'vitest'

import { type Entry, readEntry } from '#shared/capture/read-entry.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

type Typed = { readonly words: string; readonly line: string; readonly reads: Partial<Entry> }

const all = { scale: 'all', people: null } as const
const split = { scale: 'split', people: null } as const
const three = { scale: 'people', people: 3 } as const

/** What is said at a table, as a scribe types it: `_` stands for the words. */
const mix: readonly Typed[] = [
  {
    words: 'Nobody at the front desk knows which worker is on duty on a given day',
    line: '_ ++',
    reads: { kind: 'point', agreement: all },
  },
  {
    words: 'Two buses and a long walk to get to the only clinic we have',
    line: '_ @lx',
    reads: { kind: 'point', expertise: 'of-lx' },
  },
  { words: 'Letters go to an old address and then the file is closed', line: '_', reads: { kind: 'point' } },
  {
    words: 'Evening sessions fill up weeks ahead in every single town',
    line: '_ *',
    reads: { kind: 'point', starred: true },
  },
  {
    words: 'Half of those who came once were never rung by anybody',
    line: '_ +3',
    reads: { kind: 'point', agreement: three },
  },
  {
    words: 'offer a hepatitis test at the first visit, before any forms',
    line: '= _ #hep ++',
    reads: { kind: 'say', tags: ['hep'], agreement: all },
  },
  {
    words: 'ask about pain in the chest and take an ECG the same day',
    line: '= _ @gp',
    reads: { kind: 'say', expertise: 'of-gp' },
  },
  {
    words: 'name one person to ring when somebody misses two visits in a row',
    line: '= _ +-',
    reads: { kind: 'say', agreement: split },
  },
  {
    words: 'they looked at my notes and not once at me the whole time',
    line: "'_ @lx",
    reads: { kind: 'quote', expertise: 'of-lx' },
  },
  {
    words: 'Who pays for the taxi when the last bus has gone at six?',
    line: '_ #bus',
    reads: { kind: 'question', tags: ['bus'] },
  },
  {
    words: 'mixing it with drink is worse for the heart than people think',
    line: '! _ @nurse *',
    reads: { kind: 'risk', expertise: 'of-nurse', starred: true },
  },
  {
    words: 'a list of night pharmacies hangs in the library downstairs',
    line: '- + _',
    reads: { kind: 'share', isDetail: true },
  },
]

/** What needs Shift on a British keyboard. */
const shifted = /[A-Z!"£$%^&*()_+{}:@~<>?|¬]/u

/** Keys to type a text and Shift for each run of characters that need it. */
function countKeys(text: string): number {
  return text.split('').reduce((keys, each, at) => {
    const presses = shifted.test(each) && !shifted.test(text.charAt(at - 1))
    return keys + 1 + (presses ? 1 : 0)
  }, 0)
}

/** Keys over those of the words alone, with Enter. */
function keysOver({ words, line }: Typed): number {
  return countKeys(line.replace('_', words)) - countKeys(words) + 1
}

describe('twelve points as a table says them', () => {
  it('are read as they were meant', () => {
    for (const { words, line, reads } of mix)
      expect(readEntry(line.replace('_', words), dayRules)).toMatchObject({
        text: words,
        isDetail: false,
        expertise: null,
        agreement: null,
        tags: [],
        starred: false,
        topic: null,
        ...reads,
      })
  })

  it('are as mixed and as long as a real dozen', () => {
    const length = mix.reduce((sum, { words }) => sum + words.length, 0)
    expect(Math.abs(length - 738)).toBeLessThanOrEqual(40)
    const read = mix.map(({ words, line }) => readEntry(line.replace('_', words), dayRules))
    const count = (test: (entry: Entry) => boolean): number => read.filter(test).length
    expect([
      ...['point', 'say', 'quote', 'question', 'risk', 'share'].map((kind) =>
        count((entry) => entry.kind === kind),
      ),
      count(({ expertise }) => expertise !== null),
      count(({ agreement }) => agreement !== null),
      count(({ starred }) => starred),
      count(({ tags }) => tags.length > 0),
      count(({ isDetail }) => isDetail),
    ]).toEqual([5, 3, 1, 1, 1, 1, 4, 4, 2, 2, 1])
  })

  it('cost at most 6.9 keys a point over their words, Enter and Shift included', () => {
    const keys = mix.map(keysOver)
    expect(keys.reduce((sum, each) => sum + each, 0) / mix.length).toBeLessThanOrEqual(6.9)
  })

  it('cost one key where nothing is marked', () => {
    const plain = mix.filter(({ line }) => line === '_')
    expect(plain.map(keysOver)).toEqual([1])
  })
})
