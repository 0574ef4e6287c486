import type { LogRecord } from '#electron/store/log-line.ts'

const words = ['blue', 'ångström', 'kettle', '“quoted”', 'naïve', 'waiting\nroom', 'a & b', '<c>', '  ']

/** A record of about 450 bytes, the same for the same number. */
export function makeRecord(number: number): LogRecord {
  const text = Array.from({ length: 38 }, (_, index) => words[(number * 7 + index * 3) % words.length]).join(
    ' ',
  )
  return { id: `record-${number}`, number, text }
}

export function makeRecords(count: number, first = 0): readonly LogRecord[] {
  return Array.from({ length: count }, (_, index) => makeRecord(first + index))
}

export function listIds(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id)
}
