import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type Opener, startOpener } from './open-within.ts'
import { base, header, packBytes, packRaw, rawChange, rawMake, rawSet, writeLine } from './raw-session.ts'

let opener: Opener

beforeAll(async () => {
  opener = await startOpener()
})
afterAll(() => opener[Symbol.asyncDispose]())

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
const swap = (json: string, from: string, to: string): string => json.replace(from, to)
const point = (value: object = {}): string => rawMake('point', 'p2', { text: 'more', ...value })
const repeat = (count: number, line: (at: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, at) => line(at))

const refused: Readonly<Record<string, readonly (string | Uint8Array)[]>> = {
  'no heading': base.slice(1),
  'a heading of a newer format': [swap(header, '"format":1', '"format":99'), ...base.slice(1)],
  'a heading whose format is text': [swap(header, '1', '"1"'), ...base.slice(1)],
  'a heading whose format is no whole number': [swap(header, '1', '1.5'), ...base.slice(1)],
  'a session id that leads out of the library': [swap(header, '"day"', '"../../day"'), ...base.slice(1)],
  'a session id that is a prototype': [swap(header, '"day"', '{"__proto__":1}'), ...base.slice(1)],
  'null for a record': [...base, 'null'],
  'an array for a record': [...base, '[]'],
  'a record without an id': [...base, '{}'],
  'a number for text': [...base, point({ text: 12_345 })],
  'an object for text': [...base, point({ text: { a: 1 } })],
  'null for text': [...base, point({ text: null })],
  'text for a yes or no': [...base, point({ starred: 'yes' })],
  'an array for a set of members': [...base, point({ themes: ['a'] })],
  'an unknown field': [...base, point({ colour: 'red' })],
  'an unknown sort of thing': [...base, rawMake('spaceship', 'x', {})],
  'a sort of thing that every object has': [...base, rawMake('constructor', 'x', {})],
  'an unknown kind of change': [...base, rawChange({ kind: 'explode', of: 'p1' })],
  'a field that every object has': [...base, rawSet('point', 'p1', 'toString', 'x')],
  'a field that is the prototype': [...base, rawSet('point', 'p1', '__proto__', { polluted: 'yes' })],
  'a field that only the app may write': [...base, rawSet('point', 'p1', 'made', { by: 'x' })],
  'a member of a field that has none': [...base, rawSet('point', 'p1', 'text', true, { key: 'k' })],
  'a prototype in a change': [...base, swap(point(), '{', '{"__proto__":{"polluted":"yes"},')],
  'a constructor in a value': [
    ...base,
    swap(point(), '"value":{', '"value":{"constructor":{"prototype":{"polluted":1}},'),
  ],
  'a prototype for an id': [...base, rawMake('point', '__proto__', { text: 'x' })],
  'an id with a slash': [...base, rawMake('point', '../p2', { text: 'x' })],
  'an id with a space': [...base, rawMake('point', 'p 2', { text: 'x' })],
  'an id with a NUL': [...base, rawMake('point', 'p\u00002', { text: 'x' })],
  'an id that is half a character': [...base, rawMake('point', '\ud83d', { text: 'x' })],
  'an id of a thousand letters': [...base, rawMake('point', 'p'.repeat(1_000), { text: 'x' })],
  NaN: [...base, swap(point(), '"tick":', '"tick":NaN,"was":')],
  'a number beyond all numbers': [...base, swap(point(), '"tick":', '"tick":1e400,"was":')],
  'a counter at the end of counting': [
    ...base,
    rawMake('point', 'p2', {}, { tick: Number.MAX_SAFE_INTEGER }),
  ],
  'a time thousands of years ahead': [
    ...base,
    rawMake('point', 'p2', {}, { at: '9999-12-31T23:59:59.999Z' }),
  ],
  'a time that is none': [...base, rawMake('point', 'p2', {}, { at: 'yesterday' })],
  'a value 100,000 levels deep': [...base, swap(point(), '"more"', deep(100_000))],
  'a record a million levels deep': [...base, swap(point(), '"more"', deep(1_000_000))],
  'two changes of one id that say different things': [
    ...base,
    point(),
    ...[point({ text: 'other' })].map((line) =>
      swap(line, /"id":"[^"]*"/u.exec(line)?.[0] ?? '', '"id":"c1"'),
    ),
  ],
  'a hundred wordings of one point side by side': [
    ...base,
    ...repeat(100, (at) => rawSet('point', 'p1', 'text', `wording ${at}`)),
  ],
  'one point made a hundred times': [
    ...base,
    ...repeat(100, (at) => rawMake('point', 'p1', { text: `wording ${at}` })),
  ],
  'a change that follows sixty-five others': [
    ...base,
    rawSet('point', 'p1', 'text', 'x', { after: repeat(65, (at) => `c${at}`) }),
  ],
  'an erasure of nothing': [...base, rawChange({ kind: 'erase', erased: [] })],
  'an erasure of more than can be': [
    ...base,
    rawChange({ kind: 'erase', erased: repeat(10_001, (at) => `x${at}`) }),
  ],
  'bytes that are not UTF-8': [...base, Buffer.from(point({ text: 'caf\u00e9' }), 'latin1')],
  'a point of ten million letters': [...base, point({ text: 'x'.repeat(10_000_000) })],
  'a title of a hundred thousand letters': [...base, rawSet('workshop', 'day', 'title', 'x'.repeat(100_000))],
  'more changes than any session': [...base, ...repeat(250_000, () => '{"id":"x"}')],
}

describe('a file whose bag is sound and whose log', () => {
  it.each(Object.entries(refused))('holds %s is refused in one sentence', async (_, log) => {
    const opened = await opener.open(packRaw(log))
    expect(opened).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/^[A-Z].*\.$/u) })
    expect(JSON.stringify(opened)).not.toMatch(/said|wording|xxx|polluted/u)
  })

  it('holds five million records is refused', async () => {
    const line = writeLine('{"id":"x"}')
    const log = Buffer.alloc(line.length * 5_000_000, line)
    expect(await opener.open(packBytes(log))).toMatchObject({ kind: 'refused' })
  })

  it.each([
    ['has a wrong checksum', Buffer.from(`00000000 ${point()}\n`)],
    ['ends in the middle of a line', writeLine(point()).subarray(0, -1)],
    ['has an empty line', Buffer.from('\n')],
    ['has a line of zeros', Buffer.alloc(4_096)],
  ])('%s is refused by the number of the line', async (_, tail) => {
    const opened = await opener.open(packBytes(Buffer.concat([...base.map(writeLine), tail])))
    expect(opened).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('Line 6') })
  })

  it.each([
    ['is empty', ''],
    ['is null', 'null'],
    ['is an array', '[]'],
    ['is a web page', '<!doctype html><p>Not found'],
  ])('%s is refused', async (_, log) => {
    expect(await opener.open(packBytes(Buffer.from(log)))).toMatchObject({ kind: 'refused' })
  })
})
