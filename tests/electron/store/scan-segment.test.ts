import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { encodeLine } from '#electron/store/log-line.ts'
import { scanSegment } from '#electron/store/scan-segment.ts'
import { listIds, makeRecords } from '#tests/faults/helpers/records.ts'

const lines = makeRecords(6).map(encodeLine)
const scan = (text: string | Buffer, seen = new Set<string>()) => scanSegment(Buffer.from(text), seen)

test('a whole segment gives every record and no tail', () => {
  const { records, damaged, tail } = scan(lines.join(''))
  expect(records).toEqual(makeRecords(6))
  expect(damaged).toEqual([])
  expect(tail).toBe(Buffer.byteLength(lines.join('')))
})

test('an empty segment gives nothing', () => {
  expect(scan('')).toEqual({ records: [], damaged: [], tail: 0 })
})

test('a line without its newline is the tail', () => {
  const whole = lines.slice(0, 2).join('')
  const { records, tail } = scan(whole + lines[2]?.trimEnd())
  expect(listIds(records)).toEqual(['record-0', 'record-1'])
  expect(tail).toBe(Buffer.byteLength(whole))
})

test('a damaged line between records is named, and the others are kept', () => {
  const { records, damaged } = scan([lines[0], 'what is this\n', lines[1]].join(''))
  expect(listIds(records)).toEqual(['record-0', 'record-1'])
  expect(damaged.map(({ line }) => line)).toEqual([2])
})

test('a lost newline costs neither of its neighbours', () => {
  const { records, damaged } = scan([lines[0], lines[1]?.trimEnd(), '?', lines[2], lines[3]].join(''))
  expect(listIds(records)).toEqual(['record-0', 'record-1', 'record-2', 'record-3'])
  expect(damaged.map(({ line }) => line)).toEqual([2])
})

test('zeros in front of a line hide nothing', () => {
  const { records, damaged } = scan([lines[0], '\0'.repeat(4_096), lines[1]].join(''))
  expect(listIds(records)).toEqual(['record-0', 'record-1'])
  expect(damaged).toHaveLength(1)
})

test('a tail of old lines is a tail, not damage', () => {
  const whole = lines.slice(0, 4).join('')
  const { records, damaged, tail } = scan(
    `${whole}${lines[4]?.slice(0, 40)}${lines[1]}${lines[2]}${lines[3]?.slice(0, 9)}`,
  )
  expect(listIds(records)).toEqual(['record-0', 'record-1', 'record-2', 'record-3'])
  expect(damaged).toEqual([])
  expect(tail).toBe(Buffer.byteLength(whole))
})

test('a record written twice counts once, and its second line is no tail', () => {
  const text = [lines[0], lines[1], lines[0]].join('')
  const { records, tail } = scan(text)
  expect(listIds(records)).toEqual(['record-0', 'record-1'])
  expect(tail).toBe(Buffer.byteLength(text))
})

test('ids seen in an earlier segment count as seen', () => {
  expect(listIds(scan(lines.slice(0, 3).join(''), new Set(['record-1'])).records)).toEqual([
    'record-0',
    'record-2',
  ])
})

test('a million bytes of garbage are one tail and invent nothing', () => {
  const garbage = Buffer.alloc(1_000_000)
  for (let at = 0; at < garbage.length; at++) garbage[at] = (at * 2_654_435_761) >>> 13
  const whole = Buffer.from(lines.join(''))
  const { records, tail } = scan(Buffer.concat([whole, garbage]))
  expect(records).toEqual(makeRecords(6))
  expect(tail).toBe(whole.length)
})

test('whatever bytes come, every record given was written by us', () => {
  const known = new Set(listIds(makeRecords(6)))
  const part = fc.oneof(
    fc.constantFrom(...lines),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const bytes = Buffer.concat(parts.map((one) => Buffer.from(one)))
      const { records, damaged, tail } = scanSegment(bytes, new Set())
      for (const { id } of records) expect(known).toContain(id)
      expect(new Set(listIds(records)).size).toBe(records.length)
      for (const { end } of damaged) expect(end).toBeLessThan(tail)
      expect(tail).toBeLessThanOrEqual(bytes.length)
    }),
  )
})
