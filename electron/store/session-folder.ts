import { join } from 'node:path'

import { nodeDisk, readErrorCode } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { makeFolderDurably, removeLeftovers } from '#electron/files/durable-write.ts'

import type { Found } from './describe-found.ts'
import { keepMirror } from './keep-mirror.ts'
import type { MirrorKeeper } from './keep-mirror.ts'
import { describeHolder, takeLock } from './lock.ts'
import type { Lock, LockResult } from './lock.ts'
import type { LogRecord } from './log-line.ts'
import type { Log } from './log.ts'
import { mirrorName } from './mirror.ts'
import { openLog } from './open-log.ts'
import type { ReportProblem } from './problem.ts'
import type { Renew } from './renew-first.ts'
import { keepReserve } from './reserve.ts'
import type { Reserve } from './reserve.ts'

export type SessionFolderOptions = {
  readonly onProblem?: ReportProblem | undefined
  /** Makes the folder where there is none. */
  readonly create?: boolean | undefined
  /** The owner of a lock that a person has agreed to take over. */
  readonly takeFrom?: string | undefined
  /** What is held back for a full disk, 16 MB unless told; 0 for nothing. */
  readonly reserveBytes?: number | undefined
  /** Throws where the log's records are not to be touched. */
  readonly expect?: ((records: readonly LogRecord[]) => void) | undefined
  /** Gives the record that the log is to begin with from now on; see `renewFirst`. */
  readonly renew?: Renew | undefined
  readonly disk?: Disk | undefined
}

export type SessionFolder = {
  readonly folder: string
  readonly records: readonly LogRecord[]
  readonly found: Found
  readonly readOnly: boolean
  /** Why nothing may be written, as a sentence; undefined where it may. */
  readonly reason: string | undefined
  /** The lock in the way: `foreign` is one of another computer, which a person may take over by `takeFrom`. */
  readonly heldBy: Extract<LockResult, { readonly by: unknown }> | undefined
  /** Resolves when the records are on disk; rejects with a sentence when they are not saved. */
  append(records: readonly { readonly id: string }[]): Promise<void>
  /** Puts other records in the place of the log, and removes all else that holds words of the session; see `rewriteLog`. */
  rewrite(makeRecords: () => readonly { readonly id: string }[]): Promise<void>
  writeMirror(value: unknown): Promise<void>
  /** The mirror as last written, or undefined where there is none that can be used. */
  readMirror(): Promise<unknown>
  readonly exportsFolder: string
  close(): Promise<void>
}

/** Thrown where there is no session folder; the sentence says what to do. */
export class FolderProblem extends Error {
  override readonly name = 'FolderProblem'
}

const exportsName = 'exports'
const reserveSize = 16 * 1_048_576

/** Opens a session folder as its single writer; where that cannot be, for reading, and says why. */
export async function openSessionFolder(
  folder: string,
  options: SessionFolderOptions = {},
): Promise<SessionFolder> {
  const { disk = nodeDisk, onProblem = () => undefined, create = false } = options
  if (create) await makeFolderDurably(folder, disk)
  else await expectFolder(folder, disk)
  const result = await takeLock(folder, { takeFrom: options.takeFrom, disk })
  const lock = result.kind === 'taken' ? result.lock : undefined
  const reserve = lock && keepReserve(folder, options.reserveBytes ?? reserveSize, disk, onProblem)
  try {
    if (lock) await prepareFolder(folder, disk)
    const readOnlyBecause = explainLock(result)
    const log = await openLog(folder, {
      disk,
      onProblem,
      readOnlyBecause,
      expect: options.expect,
      renew: options.renew,
      makeRoom: async () => reserve?.release(),
    })
    const heldBy = result.kind === 'held' || result.kind === 'foreign' ? result : undefined
    const mirror = keepMirror(join(folder, mirrorName), { readOnly: log.readOnly, onProblem, disk })
    return { ...joinParts({ folder, log, reserve, lock, mirror }), heldBy }
  } catch (error) {
    await reserve?.release()
    await lock?.release()
    throw error
  }
}

type Parts = {
  readonly folder: string
  readonly log: Log
  readonly reserve: Reserve | undefined
  readonly lock: Lock | undefined
  readonly mirror: MirrorKeeper
}

function joinParts({ folder, log, reserve, lock, mirror }: Parts): Omit<SessionFolder, 'heldBy'> {
  return {
    folder,
    records: log.records,
    found: log.found,
    readOnly: log.readOnly,
    reason: log.reason,
    append: (records) => log.append(records),
    rewrite: (makeRecords) => log.rewrite(makeRecords),
    writeMirror: async (value) => {
      await reserve?.check()
      await mirror.write(value)
    },
    readMirror: () => mirror.read(),
    exportsFolder: join(folder, exportsName),
    close: async () => {
      await mirror.close()
      await log.close()
      await reserve?.release()
      await lock?.release()
    },
  }
}

async function expectFolder(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.readdir(folder)
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT' && readErrorCode(error) !== 'ENOTDIR') throw error
    throw new FolderProblem(
      'The folder of this session is no longer there. Put it back, or bring a saved copy of the session in.',
      { cause: error },
    )
  }
}

/** On a full disk this may fail; the log is opened all the same, because reading needs none of it. */
async function prepareFolder(folder: string, disk: Disk): Promise<void> {
  await removeLeftovers(folder, disk)
  await makeFolderDurably(join(folder, exportsName), disk).catch(() => undefined)
}

function explainLock(result: LockResult): string | undefined {
  switch (result.kind) {
    case 'taken':
      return undefined
    case 'held':
      return `${describeHolder(result.by)} Here it can only be read.`
    case 'foreign':
      return `${describeHolder(result.by)} Here it can only be read. If nobody has it open there, delete the file lock in the session's folder and open the session again.`
    case 'unwritable':
      return result.reason
  }
}
