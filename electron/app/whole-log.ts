import type { LogRecord } from '#electron/store/log-line.ts'
import type { SessionFolder } from '#electron/store/session-folder.ts'
import type { Change } from '#shared/model/change.ts'
import {
  FormatProblem,
  type LogHeader,
  makeHeader,
  readRecords,
  renewHeader,
} from '#shared/session/migrate.ts'

import { readLogRecords, recoverFromMirror } from './read-session.ts'

function describeRecovery(known: number, recovered: number): readonly string[] {
  if (known + recovered === 0)
    return [
      'The log of this session is empty, and there is no readable copy of it: bring in a saved copy of the session.',
    ]
  if (recovered === 0) return []
  return known === 0
    ? ['The log of this session was lost; the session was made again from its readable copy.']
    : ['What the log of this session had lost was taken from its readable copy.']
}

/** The header that a log is to have before anything is added to it; null where it has that, or cannot be read and is left alone. */
export function renewLog(records: readonly LogRecord[]): LogHeader | null {
  const header = renewHeader(records[0])
  if (header === null) return null
  try {
    readRecords(records)
    return header
  } catch (error) {
    if (error instanceof FormatProblem) return null
    throw error
  }
}

/** A new session's first changes, all at once; where a session of that id is here unlisted, what it lacks of them. */
export async function writeFirst(
  id: string,
  folder: SessionFolder,
  changes: readonly Change[],
): Promise<readonly LogRecord[]> {
  const known = new Set(readLogRecords(id, folder.records).map((change) => change.id))
  const lacking = changes.filter((change) => !known.has(change.id))
  if (folder.records.length > 0) await folder.append(lacking)
  else await folder.rewrite(() => [makeHeader(id), ...changes])
  return [...(folder.records.length > 0 ? folder.records : [makeHeader(id)]), ...lacking]
}

/** Where a log was damaged or lost, what its mirror still has of it: written to the log, and told. */
export async function mendLog(
  id: string,
  folder: SessionFolder,
  known: readonly Change[],
): Promise<{ readonly changes: readonly Change[]; readonly found: readonly string[] }> {
  const { torn, damaged, missing } = folder.found
  if (known.length > 0 && torn.length + damaged.length + missing.length === 0)
    return { changes: [], found: [] }
  const changes = await recoverFromMirror(folder.folder, known)
  const header = folder.records.length === 0 ? [makeHeader(id)] : []
  if (!folder.readOnly && header.length + changes.length > 0) await folder.append([...header, ...changes])
  return { changes, found: describeRecovery(known.length, changes.length) }
}
