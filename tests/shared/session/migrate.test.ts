import { describe, expect, it } from 'vitest'

import { FormatProblem, makeHeader, readRecords } from '#shared/session/migrate.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const { changes } = createSession(
  's1',
  { title: 'A day', template: 'guidance', topics: ['First'], tables: 1, sides: [] },
  makePen('desk'),
)
const records = JSON.parse(JSON.stringify([makeHeader('s1'), ...changes])) as readonly Record<
  string,
  unknown
>[]

describe('the records of a log', () => {
  it('are the changes that were written', () => {
    expect(readRecords(records)).toEqual({ session: 's1', changes })
  })

  it('of an older format are brought up to date', () => {
    const older = records.map((record, index) =>
      index === 0 ? { ...record, format: 0 } : { ...record, kind: `old-${String(record['kind'])}` },
    )
    const step = (record: unknown): unknown => ({
      ...(record as object),
      kind: (record as { kind: string }).kind.replace('old-', ''),
    })
    expect(readRecords(older, { 0: step }, 1).changes).toEqual(changes)
  })

  it('of a newer format are refused with what to do', () => {
    expect(() => readRecords([{ ...records[0], format: 99 }, ...records.slice(1)])).toThrow(
      /newer version of Pooled.*Update Pooled/u,
    )
  })

  it('that are not changes are refused by their number', () => {
    const faults: readonly unknown[] = [
      7,
      null,
      {},
      { ...records[1], kind: 'explode' },
      { ...records[1], value: { title: 3 } },
      { ...records[1], id: 'a/b' },
      { ...records[1], at: 'today' },
    ]
    for (const fault of faults)
      expect(() => readRecords([records[0], records[1], fault])).toThrow(/Record 3 /u)
    expect(() => readRecords([])).toThrow(FormatProblem)
  })
})
