import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

import type { Disk } from '#electron/files/disk.ts'
import { writeFileDurably } from '#electron/files/durable-write.ts'

import type { DamagedPart, TornTail } from './describe-found.ts'
import type { Scan } from './scan-segment.ts'
import { nameSegment } from './segments.ts'

/** A segment as read. */
export type ReadSegment = { readonly number: number; readonly bytes: Buffer; readonly scan: Scan }

/** Moves a torn tail into a file of its own and only then cuts it off, so that no byte is ever only deleted. */
export async function moveTornTail(folder: string, segment: ReadSegment, disk: Disk): Promise<TornTail> {
  const tail = segment.bytes.subarray(segment.scan.tail)
  const movedTo = `torn-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.bin`
  await writeFileDurably(join(folder, movedTo), tail, disk)
  const file = await disk.open(join(folder, nameSegment(segment.number)), 'r+')
  try {
    await file.truncate(segment.scan.tail)
    await file.sync()
  } finally {
    await file.close()
  }
  return { ...describeTail(segment), movedTo }
}

/** Copies damaged lines into a file named after their content, so that opening twice keeps one copy. */
export async function copyDamagedLines(
  folder: string,
  segment: ReadSegment,
  disk: Disk,
): Promise<readonly DamagedPart[]> {
  const lines = segment.scan.damaged.map(({ start, end }) => segment.bytes.subarray(start, end + 1))
  const bytes = Buffer.concat(lines)
  const keptAs = `damaged-${crc32(bytes).toString(16).padStart(8, '0')}.bin`
  const isThere = (await disk.readdir(folder)).includes(keptAs)
  if (!isThere) await writeFileDurably(join(folder, keptAs), bytes, disk)
  return nameDamage(segment).map((part) => ({ ...part, keptAs }))
}

export function describeTail({ number, bytes, scan }: ReadSegment): TornTail {
  return { segment: nameSegment(number), bytes: bytes.length - scan.tail }
}

export function nameDamage({ number, scan }: ReadSegment): readonly DamagedPart[] {
  return scan.damaged.map(({ line }) => ({ segment: nameSegment(number), line }))
}
