import { join } from 'node:path'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { explainDiskError, isDiskFull, isWritingForbidden } from '#electron/files/explain-disk-error.ts'

import { describeFound } from './describe-found.ts'
import type { DamagedPart, Found, TornTail } from './describe-found.ts'
import type { LogRecord } from './log-line.ts'
import { Log } from './log.ts'
import type { ReportProblem } from './problem.ts'
import { renewFirst } from './renew-first.ts'
import type { Renew } from './renew-first.ts'
import { copyDamagedLines, describeTail, moveTornTail, nameDamage } from './repair-segment.ts'
import type { ReadSegment } from './repair-segment.ts'
import { scanSegment } from './scan-segment.ts'
import { createSegment, listSegments, nameSegment, openSegment } from './segments.ts'
import type { OpenSegment } from './segments.ts'

export type LogOptions = {
  readonly onProblem?: ReportProblem | undefined
  /** Called when the disk is full, before the second try. */
  readonly makeRoom?: (() => Promise<unknown>) | undefined
  /** Why nothing may be written, where that is known beforehand. */
  readonly readOnlyBecause?: string | undefined
  /** Throws where the records are not to be touched; called before anything is written. */
  readonly expect?: ((records: readonly LogRecord[]) => void) | undefined
  /** Gives the record that the log is to begin with, before anything is added to it; see `renewFirst`. */
  readonly renew?: Renew | undefined
  readonly disk?: Disk | undefined
}

type Prepared = {
  readonly torn: readonly TornTail[]
  readonly damaged: readonly DamagedPart[]
  readonly reason: string | undefined
  readonly segment: OpenSegment | undefined
}

/**
 * Opens the log of a session folder: reads every segment, keeps each whole line, moves a torn tail aside and names
 * damaged lines. Where the folder cannot be written to, or the first record cannot be renewed, the log opens for reading
 * and says why.
 */
export async function openLog(folder: string, options: LogOptions = {}): Promise<Log> {
  const { disk = nodeDisk, onProblem = () => undefined, makeRoom = async () => undefined } = options
  const read = await readSegments(folder, disk)
  options.expect?.(read.flatMap(({ scan }) => scan.records))
  const { segments, readOnlyBecause } = await bringUp(folder, read, { ...options, disk, makeRoom })
  const records = segments.flatMap(({ scan }) => scan.records)
  const { reason, segment, torn, damaged } = await prepare(folder, segments, disk, onProblem, readOnlyBecause)
  const found = { kept: records.length, torn, damaged, missing: findMissing(segments) } satisfies Found
  for (const sentence of describeFound(found)) onProblem({ kind: 'log', sentence })
  const nextNumber = (segments.at(-1)?.number ?? 0) + 1
  return new Log({
    folder,
    disk,
    records,
    found,
    reason,
    segment,
    nextNumber,
    reportProblem: onProblem,
    makeRoom,
  })
}

type Brought = {
  readonly segments: readonly ReadSegment[]
  readonly readOnlyBecause: string | undefined
}

/** The segments with the first record renewed, where it is to be; where the disk refuses that, why nothing may be added. */
async function bringUp(
  folder: string,
  segments: readonly ReadSegment[],
  {
    readOnlyBecause,
    renew = () => null,
    disk,
    makeRoom,
  }: LogOptions & { readonly disk: Disk; readonly makeRoom: () => Promise<unknown> },
): Promise<Brought> {
  const renewed = readOnlyBecause === undefined ? renew(segments.flatMap(({ scan }) => scan.records)) : null
  if (renewed === null) return { segments, readOnlyBecause }
  try {
    await renewFirst(folder, segments, renewed, disk).catch(async (error: unknown) => {
      if (!isDiskFull(error)) throw error
      await makeRoom()
      await renewFirst(folder, segments, renewed, disk)
    })
  } catch (error) {
    return { segments, readOnlyBecause: explainDiskError(error) }
  }
  return { segments: await readSegments(folder, disk), readOnlyBecause }
}

async function readSegments(folder: string, disk: Disk): Promise<readonly ReadSegment[]> {
  const seen = new Set<string>()
  const segments: ReadSegment[] = []
  for (const number of await listSegments(folder, disk)) {
    const bytes = await disk.readFile(join(folder, nameSegment(number)))
    segments.push({ number, bytes, scan: scanSegment(bytes, seen) })
  }
  return segments
}

async function prepare(
  folder: string,
  segments: readonly ReadSegment[],
  disk: Disk,
  reportProblem: ReportProblem,
  readOnlyBecause: string | undefined,
): Promise<Prepared> {
  const untouched = {
    torn: segments.filter(isTorn).map(describeTail),
    damaged: segments.flatMap(nameDamage),
    segment: undefined,
  }
  if (readOnlyBecause !== undefined) return { ...untouched, reason: readOnlyBecause }
  try {
    const segment = await openLastSegment(folder, segments, disk)
    return { ...(await repair(folder, segments, segment, disk)), reason: undefined }
  } catch (error) {
    const sentence = explainDiskError(error)
    if (isWritingForbidden(error)) return { ...untouched, reason: sentence }
    // A full or faulty disk may recover: the first append begins a segment of its own and leaves the old ones alone.
    reportProblem({ kind: 'log', sentence })
    return { ...untouched, reason: undefined }
  }
}

async function openLastSegment(
  folder: string,
  segments: readonly ReadSegment[],
  disk: Disk,
): Promise<OpenSegment> {
  const last = segments.at(-1)
  if (!last) return createSegment(folder, 1, disk)
  return openSegment(folder, last.number, disk)
}

/** After it everything that was read is also on disk: a killed writer may have left lines it never synced. */
async function repair(
  folder: string,
  segments: readonly ReadSegment[],
  segment: OpenSegment,
  disk: Disk,
): Promise<Omit<Prepared, 'reason'>> {
  try {
    const torn: TornTail[] = []
    const damaged: DamagedPart[] = []
    for (const one of segments) {
      if (one.scan.damaged.length > 0) damaged.push(...(await copyDamagedLines(folder, one, disk)))
      if (isTorn(one)) torn.push(await moveTornTail(folder, one, disk))
      else await syncSegment(folder, one.number, disk)
    }
    return { torn, damaged, segment }
  } catch (error) {
    await segment.file.close().catch(() => undefined)
    throw error
  }
}

async function syncSegment(folder: string, number: number, disk: Disk): Promise<void> {
  const file = await disk.open(join(folder, nameSegment(number)), 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function isTorn({ bytes, scan }: ReadSegment): boolean {
  return scan.tail < bytes.length
}

/** Segments are numbered without gaps, so a gap is a lost file. */
function findMissing(segments: readonly ReadSegment[]): readonly string[] {
  const numbers = new Set(segments.map(({ number }) => number))
  const last = segments.at(-1)?.number ?? 0
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((number) => !numbers.has(number))
    .map(nameSegment)
}
