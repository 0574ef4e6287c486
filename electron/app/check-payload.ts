import { isUtf8 } from 'node:buffer'

import { decodeLine } from '#electron/store/log-line.ts'
import { bagNames } from '#shared/archive/bag-payload.ts'
import { findMirrorFault } from '#shared/archive/compare-mirror.ts'
import type { Change } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { checkCopy, mostChanges } from '#shared/session/check-copy.ts'
import { FormatProblem, readRecords } from '#shared/session/migrate.ts'
import { emptySession } from '#shared/session/new-session.ts'

import { isProblem } from './say-error.ts'

const lineFeed = 0x0a

/** The changes in a whole log file. Throws FormatProblem at the first line that is not as it was written. */
export function readLogFile(log: Uint8Array): {
  readonly session: string
  readonly changes: readonly Change[]
} {
  const bytes = Buffer.from(log.buffer, log.byteOffset, log.byteLength)
  const records: unknown[] = []
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, start)
    const record = feed === -1 ? undefined : decodeLine(bytes, start, feed)
    if (record === undefined)
      throw new FormatProblem(
        `Line ${records.length + 1} of the session's log is damaged. Ask for the file again. Nothing was changed.`,
      )
    if (records.push(record) > mostChanges + 1)
      throw new FormatProblem(
        `This file holds more than ${mostChanges} changes, which no session does. Ask for the file again. Nothing was changed.`,
      )
    start = feed + 1
  }
  const read = readRecords(records)
  checkCopy(read.changes)
  return read
}

/** The JSON in a file; undefined where it is none, or not in UTF-8. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return isUtf8(bytes) ? JSON.parse(Buffer.from(bytes).toString('utf8')) : undefined
  } catch {
    return undefined
  }
}

function checkMirror(mirror: Uint8Array | undefined, log: ReturnType<typeof readLogFile>): string | null {
  if (mirror === undefined) return 'is missing: the readable copy of the session is not in the bag'
  return findMirrorFault(parseJson(mirror), foldChanges(emptySession(log.session), log.changes))
}

/** What is wrong inside a bag that is sound as a bag: nothing where it is not one of ours. `payload` is by path under data/. */
export function checkPayload(
  payload: ReadonlyMap<string, Uint8Array>,
): readonly { readonly where: string; readonly what: string }[] {
  const log = payload.get(bagNames.log)
  if (log === undefined) return []
  try {
    const fault = checkMirror(payload.get(bagNames.mirror), readLogFile(log))
    return fault === null ? [] : [{ where: `data/${bagNames.mirror}`, what: fault }]
  } catch (error) {
    if (!isProblem(error)) throw error
    return [{ where: `data/${bagNames.log}`, what: error.message }]
  }
}
