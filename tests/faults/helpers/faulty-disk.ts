import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk, DiskFile } from '#electron/files/disk.ts'

export type DiskCall = {
  readonly call: 'open' | 'write' | 'sync' | 'datasync' | 'truncate' | 'rename' | 'link' | 'unlink' | 'mkdir'
  readonly path: string
  /** How many calls of this kind there have been, this one included. */
  readonly count: number
  readonly elapsed: number
}

export type FaultyDisk = Disk & {
  readonly calls: readonly string[]
  /** The time spent waiting; nothing really waits. */
  readonly elapsed: () => number
}

export function makeError(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code })
}

/** The real disk, where `judge` may turn a call into an error, or a write into a short one; waiting only counts. */
export function makeFaultyDisk(judge: (call: DiskCall) => Error | 'short' | undefined): FaultyDisk {
  const counts = new Map<string, number>()
  const calls: string[] = []
  let elapsed = 0

  function pass(call: DiskCall['call'], path: string): 'short' | undefined {
    const count = (counts.get(call) ?? 0) + 1
    counts.set(call, count)
    calls.push(call)
    const verdict = judge({ call, path, count, elapsed })
    if (verdict instanceof Error) throw verdict
    return verdict
  }

  function wrap(file: DiskFile, path: string): DiskFile {
    return {
      write: async (bytes, offset, length) =>
        file.write(bytes, offset, pass('write', path) === 'short' ? Math.ceil(length / 2) : length),
      sync: async () => (pass('sync', path), file.sync()),
      datasync: async () => (pass('datasync', path), file.datasync()),
      truncate: async (length) => (pass('truncate', path), file.truncate(length)),
      close: () => file.close(),
    }
  }

  return {
    ...nodeDisk,
    open: async (path, flags) => (pass('open', path), wrap(await nodeDisk.open(path, flags), path)),
    mkdir: async (path) => (pass('mkdir', path), nodeDisk.mkdir(path)),
    rename: async (from, to) => (pass('rename', to), nodeDisk.rename(from, to)),
    link: async (from, to) => (pass('link', to), nodeDisk.link(from, to)),
    unlink: async (path) => (pass('unlink', path), nodeDisk.unlink(path)),
    wait: async (milliseconds, signal) => {
      if (signal?.aborted) throw makeError('ABORT_ERR')
      elapsed += milliseconds
    },
    calls,
    elapsed: () => elapsed,
  }
}
