import { join } from 'node:path'

import type { Disk, DiskFile } from '#electron/files/disk.ts'
import { readErrorCode } from '#electron/files/disk.ts'
import { syncFolder } from '#electron/files/durable-write.ts'

/** A segment open for appending; `acknowledged` tells whether it holds anything somebody was told is saved. */
export type OpenSegment = {
  readonly number: number
  readonly file: DiskFile
  readonly acknowledged: boolean
}

const segmentName = /^log(?:\.(\d{4,}))?\.jsonl$/

export function nameSegment(number: number): string {
  return number === 1 ? 'log.jsonl' : `log.${String(number).padStart(4, '0')}.jsonl`
}

/** The numbers of the segments in a folder, in the order they are read: `log.jsonl`, `log.0002.jsonl` … */
export async function listSegments(folder: string, disk: Disk): Promise<readonly number[]> {
  const matches = (await disk.readdir(folder)).map((name) => segmentName.exec(name))
  return matches.flatMap((match) => (match ? [Number(match[1] ?? 1)] : [])).sort((one, other) => one - other)
}

/** Opens a segment that is there, to append to it. */
export async function openSegment(folder: string, number: number, disk: Disk): Promise<OpenSegment> {
  return { number, file: await disk.open(join(folder, nameSegment(number)), 'a'), acknowledged: true }
}

/** Creates the next free segment; its name is on disk when it resolves, and gone again when it rejects. */
export async function createSegment(folder: string, number: number, disk: Disk): Promise<OpenSegment> {
  const path = join(folder, nameSegment(number))
  let file: DiskFile
  try {
    file = await disk.open(path, 'ax')
  } catch (error) {
    if (readErrorCode(error) !== 'EEXIST') throw error
    return createSegment(folder, number + 1, disk)
  }
  const segment = { number, file, acknowledged: false }
  try {
    await syncFolder(folder, disk)
    return segment
  } catch (error) {
    await abandonSegment(folder, segment, disk)
    throw error
  }
}

/**
 * Closes a segment that failed. What somebody was told is saved stays; a segment that holds nothing of the kind is
 * removed, so that a disk that stays full does not gather empty files.
 */
export async function abandonSegment(folder: string, segment: OpenSegment, disk: Disk): Promise<void> {
  await segment.file.close().catch(() => undefined)
  if (!segment.acknowledged)
    await disk.unlink(join(folder, nameSegment(segment.number))).catch(() => undefined)
}
