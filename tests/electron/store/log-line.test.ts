import { crc32 } from 'node:zlib'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { decodeLine, encodeLine } from '#electron/store/log-line.ts'

const decode = (line: string) => {
  const bytes = Buffer.from(line)
  return decodeLine(bytes, 0, bytes.length)
}
const seal = (json: string) => `${crc32(json).toString(16).padStart(8, '0')} ${json}`

test('any record comes back as it went in, on one line', () => {
  fc.assert(
    fc.property(fc.record({ id: fc.string(), value: fc.jsonValue() }), (record) => {
      const line = encodeLine(record)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      expect(decode(line.slice(0, -1))).toEqual(JSON.parse(JSON.stringify(record)))
    }),
  )
})

test('a line is checksum, space, JSON, newline', () => {
  expect(encodeLine({ id: 'a' })).toMatch(/^[0-9a-f]{8} \{"id":"a"\}\n$/)
})

test.each([
  '',
  'x',
  '00000000 ',
  '12345678 {"id":"a"}',
  seal('[]'),
  seal('{"id":1}'),
  seal('{"no":"id"}'),
  seal('{'),
])('the line %j is not a record', (line) => expect(decode(line)).toBeUndefined())

test('a checksum in capitals counts as damage', () => {
  const line = seal('{"id":"a"}')
  expect(decode(line)).toEqual({ id: 'a' })
  expect(decode(line.slice(0, 8).toUpperCase() + line.slice(8))).toBeUndefined()
})

test('a record without an id is refused', () => {
  expect(() => encodeLine({} as { id: string })).toThrow('needs an id')
})
