import { join } from 'node:path'

import { mirrorName, openJson } from '#electron/store/mirror.ts'
import { openLog } from '#electron/store/open-log.ts'
import { type Change, readChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { LogHeader, makeHeader, readRecords } from '#shared/session/migrate.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { rebuildChanges } from '#shared/session/rebuild.ts'
import type { Snapshot } from '#shared/session/snapshot.ts'

/** A session's changes in log order, and what they add up to. */
export type ReadSession = { readonly session: Session; readonly changes: readonly Change[] }

/** The changes in a log's records; a log whose heading was damaged is still this session's. */
export function readLogRecords(id: string, records: readonly unknown[]): readonly Change[] {
  const headed = LogHeader.safeParse(records[0]).success
  return readRecords(headed ? records : [makeHeader(id), ...records]).changes
}

function isSnapshot(data: unknown): data is Snapshot {
  return (
    typeof data === 'object' &&
    data !== null &&
    'pooled' in data &&
    data.pooled === 'session' &&
    'records' in data
  )
}

/** The mirror of a session folder, or null where there is none that can be used. */
export async function readMirror(folder: string): Promise<Snapshot | null> {
  const parse = (data: unknown): Snapshot | null => (isSnapshot(data) ? data : null)
  return (await openJson(join(folder, mirrorName), null, parse, { readOnly: true })).low.data
}

/** Reads a session folder without touching it: what another thread does beside the one that writes. */
export async function readSession(folder: string, id: string): Promise<ReadSession> {
  const log = await openLog(folder, { readOnlyBecause: 'It is only being read.' })
  const changes = rewriteChanges(readLogRecords(id, log.records))
  return { session: foldChanges(emptySession(id), changes), changes }
}

/** The changes of a session whose log is lost, from its mirror; none where the mirror is lost too. */
export async function recoverFromMirror(folder: string): Promise<readonly Change[]> {
  const mirror = await readMirror(folder)
  return mirror === null ? [] : rebuildChanges(mirror).filter((change) => readChange(change) !== null)
}
