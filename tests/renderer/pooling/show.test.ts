import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { listPoints } from '#renderer/pooling/list-points.ts'
import { markWords } from '#renderer/pooling/mark-words.ts'
import { estimateMinutes } from '#renderer/pooling/pace.ts'
import { listDifferences, listMarked } from '#renderer/pooling/read-cautions.ts'
import { listSaidBefore } from '#renderer/pooling/said-before.ts'

import { makeDay } from './pool-session.ts'

describe('marked words', () => {
  const marked = (text: string, ...words: string[]) =>
    markWords(text, { strong: new Set(words) })
      .filter(({ mark }) => mark !== null)
      .map((run) => run.text)

  it('are found whatever their capitals, and never inside another word', () => {
    expect(marked('Not at night: nothing', 'not', 'night')).toEqual(['Not', 'night'])
  })

  it('are found in short forms and in figures with a unit', () => {
    expect(marked('They can’t wait 4-week lists of 10%', 'not', '4', '10%')).toEqual([
      'can’t',
      '4-week',
      '10%',
    ])
  })

  it('together with the rest are the text, letter for letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        const runs = markWords(text, { soft: new Set(words) })
        expect(runs.map((run) => run.text).join('')).toBe(text)
      }),
    )
  })
})

describe('differences', () => {
  const cautions = [
    { kind: 'negation', a: [], b: ['not'], of: ['a', 'b'] },
    { kind: 'number', a: ['4'], b: ['6'], of: ['a', 'b'] },
    { kind: 'number', a: ['6'], b: ['4'], of: ['b', 'a'] },
    { kind: 'word', a: ['tea'], b: ['coffee'], of: ['a', 'c'] },
    { kind: 'order', a: ['x', 'y'], b: ['y', 'x'], of: ['a', 'c'] },
  ] as const

  it('are told once each, and another word alone is none', () => {
    expect(listDifferences(cautions)).toEqual([
      { kind: 'negation', sides: [['not']] },
      { kind: 'number', sides: [['4'], ['6']] },
      { kind: 'order', sides: [] },
    ])
  })

  it('are marked in the point that has the words', () => {
    expect(listMarked(cautions, 'a')).toEqual({ strong: new Set(['4']), soft: new Set(['tea']) })
    expect(listMarked(cautions, 'b').strong).toEqual(new Set(['not', '6']))
  })
})

it('reckons by what there is to read, and then by the pace so far without the pauses', () => {
  const rows = Array.from({ length: 60 }, () => ({ rows: 3 }))
  expect(estimateMinutes(rows, [])).toBe(11)
  const quick = [0, 2_000, 4_000, 6_000, 500_000, 502_000, 504_000]
  expect(estimateMinutes(rows, quick)).toBe(2)
  expect(estimateMinutes([], [])).toBe(1)
})

it('lists what was said before a point at its own table and topic, the nearest first', () => {
  const { session, topics, tables } = makeDay((act, day) => {
    const at = { topic: day.topics[0] ?? null, table: day.tables[0] ?? null }
    act.make('point', { ...at, text: 'Later' }, 'g')
    act.make('point', { ...at, text: 'Last' }, 'h')
  })
  const point = session.records.point.get('h')
  if (point === undefined) throw new Error('It is there.')
  expect(topics.length + tables.length).toBe(5)
  expect(listSaidBefore(session, point, 5).map(({ id }) => id)).toEqual(['g', 'd', 'a'])
  expect(listSaidBefore(session, point, 1).map(({ id }) => id)).toEqual(['g'])
})

it('lists the points of a place by table or kind, those with the words looked for', () => {
  const { session, topics } = makeDay((act) => act.set('point', 'a', 'kind', 'say'))
  const place = topics[0] ?? ''
  const list = (find: string, sort: 'table' | 'kind') =>
    listPoints(session, { place, theme: null, find, sort }).map(({ id }) => id)
  expect(list('', 'table')).toEqual(['a', 'd', 'b', 'c'])
  expect(list('', 'kind')).toEqual(['d', 'b', 'c', 'a'])
  expect(list('POINT b', 'table')).toEqual(['b'])
})
