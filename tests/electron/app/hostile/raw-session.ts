import { crc32 } from 'node:zlib'

import { makeBag } from '#electron/files/bag/make-bag.ts'

/** The text of a change as JSON; what is given may be anything JSON can say, or not say. */
export type Raw = Readonly<Record<string, unknown>>

/** A line of a log with a checksum that is right, whatever stands in it. */
export function writeLine(json: string | Uint8Array): Buffer {
  const bytes = Buffer.from(json)
  const sum = crc32(bytes).toString(16).padStart(8, '0')
  return Buffer.concat([Buffer.from(`${sum} `), bytes, Buffer.from('\n')])
}

let count = 0

/** A change with all it needs, but for what is given otherwise. */
export function rawChange(more: Raw = {}): string {
  count += 1
  const id = `c${count}`
  return JSON.stringify({
    id,
    at: '2026-03-02T09:00:00.000Z',
    tick: count,
    device: 'd',
    by: '',
    act: id,
    ...more,
  })
}

export function rawMake(entity: string, of: string, value: unknown, more: Raw = {}): string {
  return rawChange({ kind: 'make', entity, of, value, ...more })
}

export function rawSet(entity: string, of: string, field: string, value: unknown, more: Raw = {}): string {
  return rawChange({ kind: 'set', entity, of, field, value, after: [], ...more })
}

export const header = '{"id":"pooled","format":1,"session":"day"}'
/** A day with one table, one topic and one point, as every case has before its own lines. */
export const base: readonly string[] = [
  header,
  rawMake('workshop', 'day', { title: 'A day' }),
  rawMake('table', 't1', { number: 1 }),
  rawMake('topic', 'o1', { title: 'Barriers' }),
  rawMake('point', 'p1', { text: 'said', table: 't1', topic: 'o1' }),
]

/** A sound bag with this log and, where one is given, this mirror. */
export function packRaw(log: readonly (string | Uint8Array)[], mirror?: string | Uint8Array): Uint8Array {
  return packBytes(Buffer.concat(log.map(writeLine)), mirror)
}

/** A sound bag with these bytes for a log. */
export function packBytes(log: Uint8Array, mirror?: string | Uint8Array): Uint8Array {
  const payload = new Map<string, Uint8Array>([['log.jsonl', log]])
  if (mirror !== undefined) payload.set('session.json', Buffer.from(mirror))
  return makeBag({ payload, info: { 'Pooled-Format': '1' }, now: new Date('2026-03-02T12:00:00Z') })
}
