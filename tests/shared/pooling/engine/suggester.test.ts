import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { PoolPoint } from '#shared/pooling/describe-group.ts'
import { makeSuggester, type Suggester } from '#shared/pooling/suggester.ts'
import { readTokens, scanWords } from '#shared/pooling/tokens.ts'
import { makeMeaning } from '#tests/helpers/word-meaning.ts'

const texts = [
  'Receptionists made us unwelcome',
  'There was stigma at the desk',
  'Open the library on Sunday mornings',
  'open the library on Sunday mornings!',
  'Sunday mornings: do not open the library',
  'Plant more trees beside the canal',
  'A hedge along the towpath',
]
const points: readonly PoolPoint[] = texts.map((text, at) => ({
  id: `p${at}`,
  text,
  topic: 't',
  table: String(9 - at),
}))
const meaning = makeMeaning(
  [
    ['receptionists', 'desk'],
    ['unwelcome', 'stigma'],
  ],
  texts.flatMap(readTokens),
)

function take(list: readonly PoolPoint[], glossary: ReadonlyMap<string, string> = new Map()): Suggester {
  const suggester = makeSuggester()
  suggester.take({ points: list, glossary })
  return suggester
}

describe('suggestions', () => {
  it('name the nearest of every point, whatever the score, each pair once', async () => {
    const { pairs } = await take(points).suggest(meaning, { top: 2 })
    for (const { id } of points)
      expect(pairs.filter(({ a, b }) => a === id || b === id).length).toBeGreaterThanOrEqual(2)
    expect(new Set(pairs.map(({ a, b }) => [a, b].toSorted().join())).size).toBe(pairs.length)
    expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('put together what means the same in other words, and say which words correspond', async () => {
    const { groups } = await take(points).suggest(meaning)
    const found = groups.find(({ ids }) => ids.includes('p0'))
    expect(found?.ids).toEqual(['p0', 'p1'])
    expect(found?.shares).toEqual([])
    expect(new Map(found?.alike)).toEqual(
      new Map([
        ['receptionists', 'desk'],
        ['unwelcome', 'stigma'],
      ]),
    )
    expect(found?.why).toMatch(/^alike: .*receptionists ~ desk.*; tables 8, 9$/u)
  })

  it('say which words are shared, as they are written', async () => {
    const { groups } = await take(points).suggest(meaning)
    const found = groups.find(({ ids }) => ids.includes('p2'))
    expect(found?.ids).toEqual(['p2', 'p3', 'p4'])
    expect(found?.why).toBe('shares: Sunday mornings, open, library; tables 5, 6, 7')
  })

  it('carry the cautions between any two members, with whose words they are', async () => {
    const { groups } = await take(points).suggest(meaning)
    const found = groups.find(({ ids }) => ids.includes('p4'))
    expect(found?.isSame).toBe(false)
    expect(found?.cautions).toContainEqual({ kind: 'negation', a: [], b: ['not'], of: ['p2', 'p4'] })
    expect(found?.cautions).toContainEqual({ kind: 'negation', a: [], b: ['not'], of: ['p3', 'p4'] })
  })

  it('offer only the very same wording in bulk, also out of the middle of a group', async () => {
    const { sames, bulk } = await take(points).suggest(meaning)
    expect(sames.map(({ ids, isSame }) => [ids, isSame])).toEqual([[['p2', 'p3'], true]])
    expect(bulk).toEqual([['p2', 'p3']])
  })

  it('find the same wording among many, beyond the nearest', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      id: `m${at}`,
      text: at % 2 === 0 ? 'Keep the gate open' : 'KEEP THE GATE OPEN.',
      topic: null,
      table: null,
    }))
    const { sames, bulk } = await take(many).suggest(null, { top: 1 })
    expect(sames.map(({ ids }) => ids.length)).toEqual([12])
    expect(bulk).toHaveLength(66)
  })

  it('hold points of one topic against each other only, and of two topics when asked', async () => {
    const split = points.map((point, at) => ({ ...point, topic: at === 3 ? 'other' : 't' }))
    const suggester = take(split)
    const { pairs } = await suggester.suggest(meaning)
    expect(pairs.every(({ a, b }) => a !== 'p3' && b !== 'p3')).toBe(true)
    const across = await suggester.suggestAcross(meaning)
    expect(across[0]?.ids.toSorted()).toEqual(['p2', 'p3'])
    expect(across[0]?.topic).toBeNull()
    expect((await suggester.suggest(meaning, { topic: 'other' })).pairs).toEqual([])
  })

  it('compare words alone where a meaning is missing', async () => {
    const half = {
      ...meaning,
      vectorsOf: (text: string) => (text === texts[0] ? undefined : meaning.vectorsOf(text)),
    }
    const { groups } = await take(points).suggest(half)
    expect(groups.some(({ ids }) => ids.includes('p0'))).toBe(false)
    expect(groups.some(({ ids }) => ids.includes('p2'))).toBe(true)
  })

  it('join only what is the same at a cut of 1, and more the lower it is', async () => {
    const suggester = take(points)
    const strict = (await suggester.suggest(meaning, { cut: 1 })).groups
    expect(strict.every(({ isSame }) => isSame)).toBe(true)
    const loose = (await suggester.suggest(meaning, { cut: 0 })).groups.flatMap(({ ids }) => ids)
    expect(loose.length).toBeGreaterThan(4)
  })

  it('open the short forms of the glossary, and show them as they are written', async () => {
    const list: readonly PoolPoint[] = [
      { id: 'a', text: 'Ask the CAB first', topic: null, table: '2' },
      { id: 'b', text: "Ask the citizens' advice bureau first", topic: null, table: '2' },
      { id: 'c', text: 'Mend the roof', topic: null, table: '3' },
    ]
    const { groups } = await take(list, new Map([['CAB', "citizens' advice bureau"]])).suggest(null)
    expect(groups[0]?.ids).toEqual(['a', 'b'])
    expect(groups[0]?.why).toBe('shares: CAB first, ask; table 2')
    expect(groups[0]?.isSame).toBe(false)
  })

  it('never call very close what differs, or has another word in the place of one', async () => {
    const list = [
      'Open the library on Sunday mornings for carers',
      'Do not open the library on Sunday mornings for carers',
      'The lift felt cold and unfriendly all day',
      'The porter felt cold and unfriendly all day',
    ].map((text, at) => ({ id: `p${at}`, text, topic: null, table: null }))
    const { pairs, groups } = await take(list).suggest(null)
    expect(pairs[0]?.score).toBeGreaterThan(0.5)
    expect(new Set([...pairs, ...groups].map(({ grade }) => grade))).not.toContain('very-close')
  })

  it('cut reasons that are too long to be shown', async () => {
    const long =
      'Mae angen cymorth ychwanegol ar bobl ifanc yng nghefn gwlad oherwydd trafnidiaeth annigonol '
    const list = [long.repeat(24), `${long.repeat(24)}!`].map((text, at) => ({
      id: `p${at}`,
      text,
      topic: null,
      table: 'T'.repeat(1_500) + at,
    }))
    const { groups } = await take(list).suggest(null)
    expect(groups[0]?.shares[0]).toMatch(/^mae angen .*…$/u)
    expect(groups[0]?.why.length).toBeLessThanOrEqual(1_000)
    expect(Math.max(...(groups[0]?.shares ?? []).map(({ length }) => length))).toBeLessThanOrEqual(120)
  })

  it('never lose a point: every point of a group is one that was given, and in one group', async () => {
    const words = ['open', 'library', 'Sunday', 'not', 'trees', 'canal', '3', 'weeks']
    const lists = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 5 }), { maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(lists, fc.double({ min: 0, max: 1, noNaN: true }), async (drawn, cut) => {
        const list = drawn.map((own, at) => ({ id: `p${at}`, text: own.join(' '), topic: null, table: null }))
        const { groups, sames } = await take(list).suggest(null, { cut })
        for (const part of [groups, sames]) {
          const ids = part.flatMap((group) => group.ids)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.every((id) => list.some((point) => point.id === id))).toBe(true)
        }
        for (const { cautions } of sames) expect(cautions).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is erased', () => {
  it('leaves no word behind, and the rest as if it had never been there', async () => {
    const [read, stems] = [scanWords('Receptionists')[0], scanWords('trees')[0]]
    expect(scanWords('Receptionists')[0]).toBe(read)
    const suggester = take(points)
    await suggester.suggest(meaning)
    const left = points.slice(2)
    suggester.take({ points: left, glossary: new Map(), isAfresh: true })
    expect(scanWords('trees')[0]).not.toBe(stems)
    expect(scanWords('Receptionists')[0]).not.toBe(read)
    expect(suggester.listTexts()).toEqual(texts.slice(2))
    expect(await suggester.suggest(meaning)).toEqual(await take(left).suggest(meaning))
    expect(await suggester.suggestAcross(meaning)).toEqual(await take(left).suggestAcross(meaning))
  })
})

describe('the nearest', () => {
  it('are found for a point and for any text, the closest first', () => {
    const suggester = take(points)
    const near = suggester.findNear(meaning, { id: 'p0' }, 2)
    expect(near[0]?.id).toBe('p1')
    expect(near).toHaveLength(2)
    const [first] = suggester.findNear(meaning, { text: 'open the library on Sunday mornings' }, 3)
    expect(first).toMatchObject({ id: 'p2', isSame: true, grade: 'very-close' })
    expect(suggester.findNear(meaning, { id: 'nobody' }, 3)).toEqual([])
  })

  it('stay in a topic where one is named', () => {
    const suggester = take(points.map((point, at) => ({ ...point, topic: at === 3 ? 'other' : 't' })))
    const ids = suggester.findNear(meaning, { id: 'p2' }, 10, 't').map(({ id }) => id)
    expect(ids).not.toContain('p3')
    expect(ids).toHaveLength(5)
  })

  it('find a point that came later, and not one that went', () => {
    const suggester = take(points)
    suggester.findNear(meaning, { id: 'p0' }, 1)
    const late = { id: 'late', text: 'Stigma at the desk again', topic: 't', table: null }
    suggester.take({ points: [...points.slice(0, 1), ...points.slice(2), late], glossary: new Map() })
    expect(suggester.findNear(meaning, { id: 'p0' }, 1)[0]?.id).toBe('late')
  })

  it('leave one word short of very close', () => {
    const list = ['Housing', 'Housing need', 'Buses'].map((text, at) => ({
      id: `${at}`,
      text,
      topic: null,
      table: null,
    }))
    expect(take(list).findNear(null, { id: '0' }, 1)[0]?.grade).not.toBe('very-close')
  })
})
