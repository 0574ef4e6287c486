import { mkdir, rmdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { nodeDisk, readErrorCode } from '#electron/files/disk.ts'
import { removeLeftovers } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'
import { type LockResult, takeLock } from '#electron/store/lock.ts'

/** Thrown when a file cannot be read, written or locked; the sentence says what to do. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
}

const step = 40

function ignoreExisting(error: unknown): void {
  if (readErrorCode(error) !== 'EEXIST') throw error
}

async function tryLock(folder: string): Promise<LockResult> {
  try {
    await mkdir(folder).catch(ignoreExisting)
  } catch (error) {
    throw new FileProblem(`${basename(folder, '.lock')} cannot be written there. ${explainDiskError(error)}`)
  }
  return takeLock(folder)
}

function refuse(path: string, result: Exclude<LockResult, { kind: 'taken' }>): FileProblem {
  const name = basename(path)
  if (result.kind === 'unwritable') return new FileProblem(`${name} cannot be changed. ${result.reason}`)
  const by = result.by === undefined ? '' : ` (${result.by.host}, process ${result.by.pid})`
  const hint = result.kind === 'foreign' ? ` If nobody is, delete the folder ${name}.lock beside it.` : ''
  return new FileProblem(
    `${name} is being changed by somebody else${by}. Try again when they are done.${hint}`,
  )
}

/**
 * Does some work while no other process changes the file: a folder `NAME.lock` beside it names who does. Waits for
 * another holder up to `wait` milliseconds, takes over from a dead one, then throws FileProblem.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>, wait = 10_000): Promise<T> {
  const folder = `${path}.lock`
  for (let waited = 0; ; waited += step) {
    const result = await tryLock(folder)
    if (result.kind === 'taken') {
      try {
        await removeLeftovers(dirname(path), nodeDisk, basename(path)).catch(() => undefined)
        return await work()
      } finally {
        await result.lock.release()
        await rmdir(folder).catch(() => undefined)
      }
    }
    if (waited >= wait || result.kind === 'foreign') throw refuse(path, result)
    await pause(step)
  }
}
