import { join } from 'node:path'

import { z } from 'zod'

import { mirrorName, openJson } from '#electron/store/mirror.ts'
import { openLog } from '#electron/store/open-log.ts'
import { type Change, readChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listErased, rewriteChanges } from '#shared/session/erasure.ts'
import { expectKnownFormat, LogHeader, makeHeader, readRecords } from '#shared/session/migrate.ts'
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

const Head = z.looseObject({ change: z.string(), after: z.array(z.string()) })
const Thing = z.looseObject({ id: z.string(), made: z.looseObject({ change: z.string() }) })
const Mirror = z.looseObject({
  pooled: z.literal('session'),
  records: z.record(z.string(), z.array(z.unknown())),
  /** Without them, things are as they stand. */
  heads: z.record(z.string(), z.array(Head)).catch({}),
})

/** A mirror as it was written, or null; what in it is no thing at all is left out. */
function parseMirror(data: unknown): Snapshot | null {
  const parsed = Mirror.safeParse(data)
  if (!parsed.success) return null
  const lists = Object.entries(parsed.data.records)
  const records = lists.map(([name, list]) => [name, list.filter((one) => Thing.safeParse(one).success)])
  const { heads } = parsed.data as unknown as Snapshot
  return { ...(data as Snapshot), heads, records: Object.fromEntries(records) }
}

/** The mirror of a session folder, or null where there is none that can be used. */
export async function readMirror(folder: string): Promise<Snapshot | null> {
  return (await openJson(join(folder, mirrorName), null, parseMirror, { readOnly: true })).low.data
}

/** Reads a session folder without touching it: what another thread does beside the one that writes. */
export async function readSession(folder: string, id: string): Promise<ReadSession> {
  const log = await openLog(folder, { readOnlyBecause: 'It is only being read.' })
  const changes = rewriteChanges(readLogRecords(id, log.records))
  return { session: foldChanges(emptySession(id), changes), changes }
}

/** Throws FormatProblem where a log was written by a newer app. */
export function expectReadable(records: readonly unknown[]): void {
  const header = LogHeader.safeParse(records[0])
  if (header.success) expectKnownFormat(header.data.format)
}

/** What a session's mirror holds that its log, which was damaged or lost, does not; nothing where the mirror is lost too. */
export async function recoverFromMirror(
  folder: string,
  known: readonly Change[],
): Promise<readonly Change[]> {
  const mirror = await readMirror(folder)
  if (mirror === null) return []
  expectKnownFormat(mirror.format)
  const ids = new Set(known.map((change) => change.id))
  const gone = listErased(known)
  const lost = rebuildChanges(mirror).filter(
    (change) =>
      !ids.has(change.id) &&
      readChange(change) !== null &&
      !(change.kind === 'erase' && change.erased.every((id) => gone.has(id))),
  )
  return rewriteChanges(lost, new Set([...gone, ...listErased(lost)]))
}
