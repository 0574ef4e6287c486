import { anything, assert, property } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { makeCodec } from '#tests/helpers/electron-stand-in/structured-data.ts'

const codec = makeCodec()

function carry(value: unknown): unknown {
  return codec.decode(JSON.parse(JSON.stringify(codec.encode(value))))
}

describe('what goes between page and main', () => {
  test('arrives as structured clone would bring it', () => {
    const values = anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
    })
    assert(
      property(values, (value) => {
        expect(carry(value)).toEqual(structuredClone(value))
      }),
      { numRuns: 500 },
    )
  })

  test('keeps -0, NaN, undefined and what looks like its own marks', () => {
    for (const value of [
      -0,
      NaN,
      Infinity,
      undefined,
      ['undefined'],
      ['view', 'Uint8Array', 'AA=='],
      { __proto__: null, a: ['array', []] },
    ]) {
      expect(carry(value)).toEqual(value)
    }
  })

  test('keeps the bytes of a view and of a part of a buffer', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_unused, index) => index % 251)
    expect(carry(bytes)).toEqual(bytes)
    expect(carry(bytes.subarray(7, 19))).toEqual(bytes.slice(7, 19))
    expect(carry(Buffer.from('text'))).toEqual(new Uint8Array(Buffer.from('text')))
  })

  test('is refused when it cannot be cloned', () => {
    const round: { self?: unknown } = {}
    round.self = round
    for (const value of [
      () => 1,
      Symbol('x'),
      round,
      new URL('app://bundle/'),
      new WeakMap(),
      Promise.resolve(),
    ]) {
      expect(() => codec.encode({ value })).toThrow(/clone/)
    }
  })
})
