import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

import { Low } from 'lowdb'
import type { Adapter } from 'lowdb'

import { nodeDisk, readErrorCode } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { renameWithRetry, syncFolder, writeFileDurably } from '#electron/files/durable-write.ts'

import { readEnvelope, writeEnvelope } from './json-envelope.ts'

/** The file of a session folder that says in readable form what its log adds up to. */
export const mirrorName = 'session.json'

/** The file of a session folder that holds what was typed and not entered yet. */
export const linesName = 'lines.json'

/** Thrown where a file is of a format that only a newer app reads. */
export class NewerFileProblem extends Error {
  override readonly name = 'NewerFileProblem'
}

export type JsonOptions = {
  /** The newest format of the data that `parse` understands. */
  readonly format?: number | undefined
  /** Leaves an unreadable file where it is. */
  readonly readOnly?: boolean | undefined
  readonly disk?: Disk | undefined
}

/** `sentence` says what was wrong with an unreadable file and where it is now. */
type JsonFound =
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly movedTo: string | undefined; readonly sentence: string }

/** A lowdb whose every write is whole and on disk; writes asked for meanwhile are merged into the newest one. */
export type JsonFile<T> = { readonly low: Low<T>; readonly found: JsonFound }

/**
 * Opens a JSON file, or begins with `initial`. A file that cannot be read is moved aside and reported, never replaced
 * in silence. Throws where the file is of a newer format (it is left as it is), and where the disk cannot read it.
 */
export async function openJson<T>(
  path: string,
  initial: T,
  parse: (data: unknown) => T,
  options: JsonOptions = {},
): Promise<JsonFile<T>> {
  const { format = 1, readOnly = false, disk = nodeDisk } = options
  let found: JsonFound = { kind: 'present' }
  const adapter: Adapter<T> = {
    read: async () => {
      const bytes = await readIfPresent(path, disk)
      const value = bytes && parseJson(bytes, format, parse)
      if (!bytes) found = { kind: 'absent' }
      else if (!value) found = await reportUnreadable(path, readOnly, disk)
      return value?.data ?? null
    },
    write: writeInTurn(path, format, disk),
  }
  const low = new Low<T>(adapter, initial)
  await low.read()
  return { low, found }
}

/** Writes are done one after the other; one that waits is replaced by a newer one, which then answers for both. */
function writeInTurn(path: string, format: number, disk: Disk): (data: unknown) => Promise<void> {
  let newest: string | undefined
  let turn: Promise<void> = Promise.resolve()
  return (data) => {
    newest = writeEnvelope(data, format)
    turn = turn
      .catch(() => undefined)
      .then(async () => {
        const text = newest
        if (text === undefined) return
        newest = undefined
        try {
          await writeFileDurably(path, text, disk)
        } catch (error) {
          newest ??= text
          throw error
        }
      })
    return turn
  }
}

function parseJson<T>(
  bytes: Buffer,
  format: number,
  parse: (data: unknown) => T,
): { readonly data: T } | undefined {
  const envelope = readEnvelope(bytes)
  if (!envelope) return undefined
  if (envelope.format > format)
    throw new NewerFileProblem(
      'This file was written by a newer version of the app: update the app to open it.',
    )
  try {
    return { data: parse(envelope.data) }
  } catch {
    return undefined
  }
}

async function reportUnreadable(path: string, readOnly: boolean, disk: Disk): Promise<JsonFound> {
  const name = basename(path)
  if (readOnly)
    return { kind: 'unreadable', movedTo: undefined, sentence: `${name} is damaged and was not used.` }
  const movedTo = `unreadable-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}-${name}`
  await renameWithRetry(path, join(dirname(path), movedTo), disk)
  await syncFolder(dirname(path), disk)
  return { kind: 'unreadable', movedTo, sentence: `${name} is damaged and was moved to ${movedTo}.` }
}

async function readIfPresent(path: string, disk: Disk): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
