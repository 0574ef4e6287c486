import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'

import { openJson } from './mirror.ts'
import type { JsonFile } from './mirror.ts'
import type { ReportProblem } from './problem.ts'

export type MirrorKeeper = {
  /** The value as it is on disk, or undefined where there is none that can be used. */
  read(): Promise<unknown>
  /** Resolves when this value or a newer one is on disk. When it rejects, writing goes on being tried by itself. */
  write(value: unknown): Promise<void>
  /** Stops trying, after one last time. */
  close(): Promise<void>
}

export type MirrorOptions = {
  readonly readOnly?: boolean | undefined
  readonly onProblem?: ReportProblem | undefined
  readonly disk?: Disk | undefined
}

const retryAfter = 5_000

/** Writes a mirror again and again until it is on disk, so that a file held by a scanner heals without anybody's help. */
export function keepMirror(path: string, options: MirrorOptions = {}): MirrorKeeper {
  const { disk = nodeDisk, readOnly = false, onProblem = () => undefined } = options
  const closing = new AbortController()
  let file: JsonFile<unknown> | undefined
  let unsaved: { readonly value: unknown } | undefined
  let retrying: Promise<void> | undefined

  async function open(): Promise<JsonFile<unknown>> {
    const opened = await openJson<unknown>(path, null, (data) => data, { readOnly, disk })
    if (opened.found.kind === 'unreadable') onProblem({ kind: 'mirror', sentence: opened.found.sentence })
    return opened
  }

  async function save(): Promise<void> {
    const mine = unsaved
    if (!mine) return
    file ??= await open()
    file.low.data = mine.value
    await file.low.write()
    if (unsaved === mine) unsaved = undefined
  }

  async function retry(): Promise<void> {
    while (unsaved && !closing.signal.aborted) {
      await disk.wait(retryAfter, closing.signal).catch(() => undefined)
      if (!closing.signal.aborted) await save().catch(() => undefined)
    }
    retrying = undefined
  }

  async function write(value: unknown): Promise<void> {
    if (readOnly) throw new Error('The readable copy was not written: this session can only be read.')
    unsaved = { value }
    try {
      await save()
    } catch (error) {
      const sentence = `The readable copy is not up to date. ${explainDiskError(error)}`
      onProblem({ kind: 'mirror', sentence })
      if (!closing.signal.aborted) retrying ??= retry()
      throw new Error(sentence, { cause: error })
    }
  }

  return {
    read: async () => {
      const { low, found } = await open()
      return found.kind === 'present' ? low.data : undefined
    },
    write,
    close: async () => {
      closing.abort()
      await retrying
      await save().catch(() => undefined)
    },
  }
}
