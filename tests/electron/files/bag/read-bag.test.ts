import * as fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { makeBag } from '#electron/files/bag/make-bag.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'

import { bytesOf, plainBag, smallPayload, someDay, sum, zipOf } from './own-bags.ts'

const bag = makeBag({ payload: smallPayload, info: { 'External-Identifier': 'a-day' }, now: someDay })

// What BagIt lets a name hold that is most often got wrong, and any other text a path may have.
const namePart = fc
  .string({
    unit: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '%',
          ' ',
          '\n',
          '\r',
          '.',
          '~',
          '*',
          'é',
          'e\u0301',
          '0A',
          '25',
          ':',
          '\u2028',
        ),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 }) },
    ),
    minLength: 1,
    maxLength: 12,
  })
  .map((part) => part.replace(/[/\\]|(?![\r\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, 'x'))
  .filter((part) => part !== '.' && part !== '..')

const payloads = fc
  .array(fc.tuple(fc.array(namePart, { minLength: 1, maxLength: 3 }), fc.uint8Array({ maxLength: 300 })), {
    maxLength: 8,
  })
  .map((files) => new Map(files.map(([parts, bytes], index) => [`${index} ${parts.join('/')}`, bytes])))

describe('readBag', () => {
  test('gives back what was put in, with no problem and no warning', () => {
    const { ok, version, warnings, payload, info } = readBag(bag)
    expect({ ok, version, warnings }).toEqual({ ok: true, version: '1.0', warnings: [] })
    expect(payload).toEqual(smallPayload)
    expect(info['External-Identifier']).toBe('a-day')
  })

  test('gives back any payload under any names', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const read = readBag(makeBag({ payload, info: {}, now: someDay }))
        expect(read.problems).toEqual([])
        expect(new Map([...read.payload].map(([path, bytes]) => [path, [...bytes]]))).toEqual(
          new Map([...payload].map(([path, bytes]) => [path, [...bytes]])),
        )
      }),
      { numRuns: 300, seed: 1493 },
    )
  })

  test('finds a change of any one byte, and of every bit of the end record', () => {
    const random = fc.sample(fc.integer({ min: 1, max: 255 }), { numRuns: bag.length, seed: 8493 })
    const changes = [
      ...random.map((mask, at) => [at, mask] as const),
      ...Array.from(
        { length: 105 * 8 },
        (_, bit) => [bag.length - 105 + (bit >> 3), 1 << (bit & 7)] as const,
      ),
    ]
    const missed = changes.filter(([at, mask]) => readBag(flip(bag, at, mask)).ok)
    expect(changes.length).toBeGreaterThan(2000)
    expect(missed).toEqual([])
  })

  test('needs its seal for that: without one some changes go unseen', () => {
    const unsealed = zipOf(unzipSync(bag))
    const seen = Array.from(unsealed.keys(), (at) => !readBag(flip(unsealed, at, 1)).ok)
    expect(seen).toContain(false)
    expect(readBag(unsealed).ok).toBe(true)
  })

  test('finds bytes cut off, added before or added after', () => {
    for (let length = 0; length < bag.length; length += 7)
      expect(readBag(bag.subarray(0, length)).ok).toBe(false)
    expect(readBag(Buffer.concat([bag, new Uint8Array(1)])).ok).toBe(false)
    expect(readBag(Buffer.concat([new Uint8Array(1), bag])).ok).toBe(false)
  })

  test('survives any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !readBag(bytes).ok))
  })

  test('survives a bag in which many bytes are wrong, and gives nothing out of it', () => {
    const wrongs = fc.array(fc.tuple(fc.nat(bag.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(wrongs, (changes) => {
        const read = readBag(changes.reduce((bytes, [at, mask]) => flip(bytes, at, mask), bag))
        expect(read.ok || read.payload.size === 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('takes a bag packed anew by hand, and warns that the seal is gone', () => {
    const read = readBag(zipOf(unzipSync(bag)))
    expect(read.payload).toEqual(smallPayload)
    expect(read.warnings).toEqual([expect.objectContaining({ where: 'zip' })])
  })

  test('takes a bag in a single top folder, beside what a Mac adds', () => {
    const files = Object.entries(plainBag()).map(([path, content]) => [`A day/${path}`, content])
    const read = readBag(zipOf({ ...Object.fromEntries(files), '__MACOSX/A day/._bagit.txt': 'x' }))
    expect([...read.payload.keys()]).toEqual(['hello.txt'])
    expect(read.warnings.map((one) => one.where)).toEqual(['zip', '__MACOSX'])
  })

  test('refuses a bag that is one of two folders', () => {
    const files = Object.entries(plainBag()).map(([path, content]) => [`A day/${path}`, content])
    expect(readBag(zipOf({ ...Object.fromEntries(files), 'other/x.txt': 'x' })).problems).toEqual([
      { where: 'bagit.txt', what: 'is missing: this is not a bag' },
    ])
  })

  test('warns of names that differ only in case or normal form', () => {
    const names = ['Café.txt', 'café.txt', 'cafe\u0301.txt']
    const read = readBag(
      makeBag({ payload: new Map(names.map((name) => [name, bytesOf(name)])), info: {}, now: someDay }),
    )
    expect(read.ok).toBe(true)
    expect(read.warnings).toHaveLength(2)
  })

  test('keeps names of object members as plain names', () => {
    const manifest = `${sum('x')}  data/__proto__\n`
    const read = readBag(
      zipOf(
        plainBag({
          'manifest-sha256.txt': manifest,
          'data/hello.txt': undefined,
          ['data/__proto__']: 'x',
          'bag-info.txt': '__proto__: y\n',
        }),
      ),
    )
    expect(read.problems).toEqual([])
    expect([...read.payload.keys()]).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(read.info)).toBe(Object.prototype)
  })
})

function flip(bytes: Uint8Array, at: number, mask: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at] = changed[at]! ^ mask
  return changed
}
