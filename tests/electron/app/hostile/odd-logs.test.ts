import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { packSession, unpackSession } from '#electron/app/pooled-bytes.ts'

import { type Opener, startOpener } from './open-within.ts'
import { base, packRaw, rawChange, rawMake, rawSet } from './raw-session.ts'

let opener: Opener

beforeAll(async () => {
  opener = await startOpener()
})
afterAll(() => opener[Symbol.asyncDispose]())

const repeat = (count: number, line: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => line(at))
const swap = (json: string, from: string, to: string): string => json.replace(from, to)
const ring = (entity: string, field: string, value: object = {}): readonly string[] => [
  rawMake(entity, 'r1', { ...value, [field]: 'r3' }),
  rawMake(entity, 'r2', { ...value, [field]: 'r1' }),
  rawMake(entity, 'r3', { ...value, [field]: 'r2' }),
  rawMake(entity, 'r4', { ...value, [field]: 'r4' }),
  rawMake(entity, 'r5', { ...value, [field]: 'nowhere' }),
]
const chain = (entity: string, field: string, value: object = {}): readonly string[] =>
  repeat(5_000, (at) => rawMake(entity, `k${at}`, { ...value, [field]: at === 0 ? null : `k${at - 1}` }))

const opened: Readonly<Record<string, readonly string[]>> = {
  'a prototype in a value': [
    swap(rawMake('point', 'p2', {}), '"value":{', '"value":{"__proto__":{"polluted":"yes"}'),
  ],
  'a prototype among members': [
    swap(rawMake('point', 'p2', { themes: {} }), '"themes":{', '"themes":{"__proto__":true'),
  ],
  'one name twice in a record': [
    swap(rawMake('point', 'p2', {}), '"value":{', '"value":{"text":"a","text":"b"'),
  ],
  'one record twice': (() => {
    const line = rawMake('point', 'p2', { text: 'twice' })
    return [line, line]
  })(),
  'changes of a point that was never made': [rawSet('point', 'nobody', 'text', 'lost')],
  'places that are not there': [rawMake('point', 'p2', { table: 'x', topic: 'x', person: 'x', under: 'x' })],
  'one thing under the names of every sort': [
    rawMake('theme', 'p1', { name: 'p1' }),
    rawMake('person', 'p1', { code: 'p1' }),
    rawMake('action', 'p1', { row: 'p1' }),
  ],
  'a point in two groups, said by a million at one table': [
    rawMake('group', 'g1', { members: { p1: true }, state: 'confirmed' }),
    rawMake('group', 'g2', { members: { p1: true }, state: 'confirmed' }),
    rawSet('point', 'p1', 'agreement', { scale: 'people', people: 1_000_000 }),
  ],
  'themes in a ring': ring('theme', 'parent', { name: 'theme' }),
  'points in a ring': ring('point', 'under', { text: 'ring', topic: 'o1' }),
  'facts in a ring': ring('fact', 'under', { kind: 'aim', text: 'fact' }),
  'actions in a ring': [
    rawMake('planRow', 'w1', { topic: 'row' }),
    ...ring('action', 'under', { row: 'w1', text: 'action' }),
  ],
  'themes five thousand deep': [
    ...chain('theme', 'parent', { name: 'theme' }),
    rawSet('point', 'p1', 'themes', true, { key: 'k4999' }),
  ],
  'points five thousand deep': chain('point', 'under', { text: 'deep', topic: 'o1' }),
  'actions five thousand deep': [
    rawMake('planRow', 'w1', { topic: 'row' }),
    ...chain('action', 'under', { row: 'w1', text: 'action' }),
  ],
  'three thousand themes of five thousand points': [
    ...repeat(3_000, (at) => rawMake('theme', `th${at}`, { name: `theme ${at}` })),
    ...repeat(5_000, (at) =>
      rawMake('point', `m${at}`, { text: `many ${at}`, topic: 'o1', themes: { [`th${at % 3_000}`]: true } }),
    ),
  ],
  'two thousand tables and topics': [
    ...repeat(2_000, (at) => rawMake('table', `ta${at}`, { number: at })),
    ...repeat(2_000, (at) => rawMake('topic', `to${at}`, { title: `topic ${at}` })),
    ...repeat(4_000, (at) =>
      rawMake('point', `m${at}`, { text: `many ${at}`, table: `ta${at % 2_000}`, topic: `to${at % 2_000}` }),
    ),
  ],
  'ten thousand members of one field': [
    rawMake('round', 'r1', {}),
    ...repeat(10_000, (at) => rawSet('round', 'r1', 'recipients', true, { key: `q${at}` })),
  ],
  'one word of two hundred thousand letters': [
    rawMake('point', 'p2', { text: 'x'.repeat(200_000), topic: 'o1' }),
  ],
  'names that every object has': [
    rawMake('person', 'q1', { code: 'constructor' }),
    rawMake('person', 'q2', { code: '__proto__' }),
    rawMake('point', 'p2', { text: 'one', person: 'q1' }),
    rawMake('point', 'p3', { text: 'two', person: 'q2' }),
  ],
  'the erasure of everything': [
    rawChange({ kind: 'erase', erased: ['day', 't1', 'o1', 'c1', 'c2', 'nobody'] }),
    ...repeat(1_000, (at) => rawChange({ kind: 'erase', erased: [`e${at}`] })),
  ],
  'undos of each other': [
    rawSet('point', 'p1', 'text', 'said', { act: 'a1', undoes: 'a2' }),
    rawSet('point', 'p1', 'text', 'said', { act: 'a2', undoes: 'a1' }),
  ],
}

describe('a file that is odd but legal', () => {
  it.each(Object.entries(opened))('with %s opens, and all that shows it comes back', async (_, lines) => {
    const made = lines.filter((line) => line.includes('"make","entity":"point"')).length
    const shown = await opener.open(packRaw([...base, ...lines]))
    expect(shown).toMatchObject({ kind: 'opened', polluted: false })
    if (shown.kind !== 'opened') return
    expect(shown.points).toContain('said')
    expect(shown.points.length).toBeLessThanOrEqual(made + 1)
  })

  it.each([
    ['half a character', 'a\ud83db\udc00c'],
    ['a NUL and other control characters', 'a\u0000b\u0001c\u0008d\u001fe'],
    ['letters that no font has', 'a\ufffeb\uffffc'],
    ['a formula', '=1+1'],
    ['every quote there is', '"\'“”‘’«»`'],
  ])('with %s in a point keeps it to the letter, in and out again', async (_, text) => {
    const bytes = packRaw([...base, rawMake('point', 'p2', { text, topic: 'o1' })])
    expect(await opener.open(bytes)).toMatchObject({ points: ['said', text] })
    const { session, changes } = unpackSession(bytes)
    const again = packSession({ session: { id: session }, changes }, new Map())
    expect(await opener.open(again)).toMatchObject({ points: ['said', text] })
  })
})
