import { join } from 'node:path'

import { nodeDisk, readErrorCode } from '#electron/files/disk.ts'
import { syncFolder } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'

/** Thrown when exported files cannot be removed; the sentence says why. */
export class ExportsProblem extends Error {
  override readonly name = 'ExportsProblem'
}

async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return await nodeDisk.readdir(join(folder, 'exports'))
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** How many files were exported from the session in a folder and are still there. */
export async function countExports(folder: string): Promise<number> {
  return (await listNames(folder)).length
}

/** Removes every file that was exported from the session in a folder, durably. Throws ExportsProblem where the disk refuses. */
export async function removeExports(folder: string): Promise<void> {
  try {
    const names = await listNames(folder)
    for (const name of names) await nodeDisk.unlink(join(folder, 'exports', name))
    if (names.length > 0) await syncFolder(join(folder, 'exports'))
  } catch (error) {
    throw new ExportsProblem(
      `The exported files could not be removed. ${explainDiskError(error)} Nothing was erased.`,
    )
  }
}
