import { join } from 'node:path'

import type { Disk } from '#electron/files/disk.ts'
import { readErrorCode } from '#electron/files/disk.ts'
import { removeLeftovers, syncFolder, writeFileDurably } from '#electron/files/durable-write.ts'

import { encodeLine } from './log-line.ts'
import { linesName, mirrorName } from './mirror.ts'
import { scanSegment } from './scan-segment.ts'
import { listSegments, nameSegment } from './segments.ts'

/** What opening moved aside, whole or in part: it may hold what is to be gone. */
const remnant = /^(?:torn-.*\.bin|damaged-.*\.bin|unreadable-.*)$/u

/**
 * Puts these records in the place of the whole log, as one segment, and removes whatever else in the folder holds words
 * of the session: the mirror, half-typed lines, further segments, and what opening moved aside. Only for the folder's single writer, while
 * nothing is being written.
 *
 * The records must be the log's own but for some that are left out. Then a stop at any moment leaves the old log, or the
 * new one with old segments still beside it, or the new one; and doing it again ends in the new one.
 */
export async function rewriteLog(
  folder: string,
  records: readonly { readonly id: string }[],
  disk: Disk,
): Promise<void> {
  const names = await disk.readdir(folder)
  const aside = names.filter((name) => [mirrorName, linesName].includes(name) || remnant.test(name))
  for (const name of aside) await remove(join(folder, name), disk)
  await removeLeftovers(folder, disk)
  const text = records.map(encodeLine).join('')
  await writeFileDurably(join(folder, nameSegment(1)), text, disk, (path) =>
    expectWhole(path, records.length, disk),
  )
  const others = (await listSegments(folder, disk)).filter((number) => number !== 1)
  // The last one first, so that a stop in between leaves no gap in their numbers.
  for (const number of others.toReversed()) await remove(join(folder, nameSegment(number)), disk)
  await syncFolder(folder, disk)
}

/** The old log is about to go, so the new one is read back first. */
async function expectWhole(path: string, count: number, disk: Disk): Promise<void> {
  const bytes = await disk.readFile(path)
  const { records, damaged, tail } = scanSegment(bytes, new Set())
  if (records.length !== count || damaged.length > 0 || tail !== bytes.length)
    throw Object.assign(new Error('What was written is not what is read.'), { code: 'EIO' })
}

async function remove(path: string, disk: Disk): Promise<void> {
  try {
    await disk.unlink(path)
  } catch (error) {
    if (readErrorCode(error) !== 'ENOENT') throw error
  }
}
