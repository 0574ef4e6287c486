import { z } from 'zod'

import { type Change, readChange } from '#shared/model/change.ts'

/** The version of the log this app writes. */
export const formatVersion = 3

/** The first record of every log: what it is, and whose. */
export const LogHeader = z.looseObject({
  id: z.literal('pooled'),
  format: z.number().int().nonnegative(),
  /** It names a folder. */
  session: z.string().regex(/^[\w-]{1,64}$/u),
})
export type LogHeader = z.infer<typeof LogHeader>

/** Thrown when records are not a session's log, or are written by a newer app. The sentence says what to do. */
export class FormatProblem extends Error {
  override readonly name = 'FormatProblem'
}

/** What turns the records of one format version into the next. Formats 2 and 3 only added sorts of thing and fields, so older ones read as they are. */
export type Migration = (record: unknown) => unknown
const migrations: Readonly<Record<number, Migration>> = {}

function isHeader(record: unknown): boolean {
  const named = typeof record === 'object' && record !== null && 'id' in record && record.id === 'pooled'
  return named && LogHeader.safeParse(record).success
}

function same(a: Change, b: Change): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Throws FormatProblem where something was written by a newer app. */
export function expectKnownFormat(format: number, present: number = formatVersion): void {
  if (format > present)
    throw new FormatProblem(
      `This session was written by a newer version of Pooled (format ${format}; this app reads up to ${present}). Update Pooled to open it. Nothing was changed.`,
    )
}

/**
 * What the header of a log is to be before anything of this app is added to it, so that older apps refuse it; null where it
 * is that already, or where there is none. The records are left as they are, because no format so far wrote them otherwise.
 */
export function renewHeader(first: unknown): LogHeader | null {
  const header = LogHeader.safeParse(first)
  if (!header.success || header.data.format >= formatVersion) return null
  return { ...header.data, format: formatVersion }
}

/** The header of a new log. */
export function makeHeader(session: string): LogHeader {
  return { id: 'pooled', format: formatVersion, session }
}

/**
 * The changes in a log's records, brought up to the present format. Older formats are migrated; newer ones are refused.
 * Throws FormatProblem, naming the record, when one is not a change.
 */
export function readRecords(
  records: readonly unknown[],
  steps: Readonly<Record<number, Migration>> = migrations,
  present: number = formatVersion,
): { readonly session: string; readonly changes: readonly Change[] } {
  const header = LogHeader.safeParse(records[0])
  if (!header.success)
    throw new FormatProblem(
      'This is not a Pooled session: its log has no heading. Open a .pooled file or a session folder.',
    )
  const { format, session } = header.data
  expectKnownFormat(format, present)
  const byId = new Map<string, Change>()
  for (const [index, record] of records.entries()) {
    if (isHeader(record)) continue
    let value = record
    for (let version = format; version < present; version += 1) value = steps[version]?.(value) ?? value
    const change = readChange(value)
    const known = change === null ? undefined : byId.get(change.id)
    if (change === null || (known !== undefined && !same(known, change)))
      throw new FormatProblem(
        `Record ${index + 1} of the session's log is not a change this app understands. Ask for the file again, or update Pooled. Nothing was changed.`,
      )
    byId.set(change.id, change)
  }
  return { session, changes: [...byId.values()] }
}
