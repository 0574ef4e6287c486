import { access } from 'node:fs/promises'
import { join } from 'node:path'

import { makeFolderDurably } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'

import { FileProblem } from './file-lock.ts'
import { type PooledFile, saveWholeFile } from './pooled-file.ts'
import { makeTableFiles } from './table-files.ts'

/** A table's file that was put on the disk. */
type Saved = {
  readonly table: string
  readonly file: string
  readonly points: number
  readonly bytes: number
}

async function refuseTaken(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const isThere = await access(join(folder, name)).then(
      () => true,
      () => false,
    )
    if (isThere)
      throw new FileProblem(
        `${name} is there already, and may hold what its table typed. Choose another folder; nothing was written.`,
      )
  }
}

/** Puts each table's own file into a folder. Throws FileProblem where one is there already, or the disk refuses. */
export async function saveTableFiles(from: PooledFile, folder: string): Promise<readonly Saved[]> {
  const files = makeTableFiles(from)
  try {
    await makeFolderDurably(folder)
  } catch (error) {
    throw new FileProblem(`The folder cannot be used. ${explainDiskError(error)}`)
  }
  await refuseTaken(
    folder,
    files.map(({ name }) => name),
  )
  for (const { name, bytes } of files) await saveWholeFile(join(folder, name), bytes)
  return files.map(({ table, name, points, bytes }) => ({ table, file: name, points, bytes: bytes.length }))
}
