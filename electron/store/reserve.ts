import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { writeAll } from '#electron/files/durable-write.ts'

import type { ReportProblem } from './problem.ts'

export type Reserve = {
  /** Warns once each time the disk falls below 500 MB. */
  check(): Promise<void>
  /** Gives its room back to the disk: when the disk is full, and at closing. */
  release(): Promise<void>
}

const leastFree = 500_000_000
const name = 'reserve.bin'
const piece = 1_048_576

/** Holds `size` bytes of a session's disk back while it is open, so that a full disk still lets the session finish. */
export function keepReserve(folder: string, size: number, disk: Disk, reportProblem: ReportProblem): Reserve {
  const path = join(folder, name)
  let warned = false
  const releasing = new AbortController()

  async function check(): Promise<void> {
    const sentence = await warnOfSpace(folder, disk)
    if (sentence !== undefined && !warned) reportProblem({ kind: 'space', sentence })
    warned = sentence !== undefined
  }

  async function fill(): Promise<void> {
    await check()
    if (warned || size === 0 || (await measure(path, disk)) === size) return
    await disk.unlink(path).catch(() => undefined)
    const file = await disk.open(path, 'wx')
    // Random bytes, because a disk that compresses would hold nothing back for zeros.
    const bytes = randomBytes(Math.min(piece, size))
    try {
      for (let left = size; left > 0 && !releasing.signal.aborted; left -= bytes.length)
        await writeAll(file, bytes.subarray(0, left))
    } finally {
      await file.close()
    }
  }

  const filling = fill().catch(() => undefined)
  return {
    check: () => check().catch(() => undefined),
    release: async () => {
      releasing.abort()
      await filling
      await disk.unlink(path).catch(() => undefined)
    },
  }
}

async function measure(path: string, disk: Disk): Promise<number | undefined> {
  return disk.stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}

/** One sentence where less than 500 MB are free on a folder's disk, or undefined. */
export async function warnOfSpace(folder: string, disk: Disk = nodeDisk): Promise<string | undefined> {
  const { bavail, bsize } = await disk.statfs(folder)
  const free = bavail * bsize
  return free < leastFree
    ? `Only ${Math.floor(free / 1_000_000)} MB are free on this disk: make room before capture begins.`
    : undefined
}
