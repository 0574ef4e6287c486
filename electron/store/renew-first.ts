import { join } from 'node:path'

import type { Disk } from '#electron/files/disk.ts'
import { writeFileDurably } from '#electron/files/durable-write.ts'

import { encodeLine } from './log-line.ts'
import type { LogRecord } from './log-line.ts'
import type { ReadSegment } from './repair-segment.ts'
import { nameSegment } from './segments.ts'

/** The record that a log of these is to begin with from now on, of the same id as the first; null where that is to stay. */
export type Renew = (records: readonly LogRecord[]) => { readonly id: string } | null

/**
 * Puts `renewed` in the place of a log's first record; all else stays byte for byte, damage and torn ends too. Where
 * something else stands at the start, it goes before that: a line read twice counts once. Only for the folder's single
 * writer, before the log is open for appending. A stop at any moment leaves the old file or the new one.
 */
export async function renewFirst(
  folder: string,
  [segment]: readonly ReadSegment[],
  renewed: { readonly id: string },
  disk: Disk,
): Promise<void> {
  if (segment === undefined) return
  const { number, bytes, scan } = segment
  const [first] = scan.records
  const old = Buffer.from(first === undefined ? '' : encodeLine(first))
  const isAtStart = bytes.subarray(0, old.length).equals(old)
  const whole = Buffer.concat([
    Buffer.from(encodeLine(renewed)),
    isAtStart ? bytes.subarray(old.length) : bytes,
  ])
  await writeFileDurably(join(folder, nameSegment(number)), whole, disk, async (path) => {
    if (!(await disk.readFile(path)).equals(whole))
      throw Object.assign(new Error('What was written is not what is read.'), { code: 'EIO' })
  })
}
