import { access, readFile, realpath } from 'node:fs/promises'
import { basename, resolve } from 'node:path'

import { readErrorCode } from '#electron/files/disk.ts'
import { writeFileDurably } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'
import { type Change, readChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { type Beginning, createSession } from '#shared/setup/create-session.ts'

import { FileProblem, withFileLock } from './file-lock.ts'
import { packSession, unpackSession } from './pooled-bytes.ts'

/** A `.pooled` file that was read: the session in it, its changes, and its exports by path (`exports/…`). */
export type PooledFile = {
  readonly path: string
  readonly session: Session
  readonly changes: readonly Change[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What some work on a file adds to it, and what it has to say. */
export type FileWork<T> = {
  readonly changes: readonly Change[]
  readonly files?: ReadonlyMap<string, Uint8Array>
  /** True when the exports the file holds are to go. */
  readonly withoutExports?: boolean
  readonly result: T
}

/** The bytes of a file. Throws FileProblem with a sentence when they cannot be read. */
export async function readWholeFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = readErrorCode(error)
    const name = basename(path)
    if (code === 'ENOENT')
      throw new FileProblem(`There is no file ${name} there. Look at the spelling of its path.`)
    if (code === 'EISDIR') throw new FileProblem(`${name} is a folder. Name a file in it.`)
    throw new FileProblem(`${name} cannot be read (${code ?? 'unknown'}). Look at who may read it.`)
  }
}

/** Puts a whole file in place durably. Throws FileProblem with a sentence when the disk refuses; an older file is then untouched. */
export async function saveWholeFile(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFileDurably(path, content)
  } catch (error) {
    throw new FileProblem(`${basename(path)} was not saved. ${explainDiskError(error)}`)
  }
}

/** Reads and wholly verifies a `.pooled` file. Throws FileProblem, BagProblem or FormatProblem. */
export async function openPooledFile(path: string): Promise<PooledFile> {
  const bytes = await readWholeFile(path)
  const { session, changes, files } = unpackSession(bytes)
  return { path, session: foldChanges(emptySession(session), changes), changes, files }
}

/** Adds changes and exports to a file that was read, and puts it in place. Call it only under the file's lock. */
export async function commitPooledFile(
  file: PooledFile,
  changes: readonly Change[],
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<PooledFile> {
  for (const change of changes)
    if (readChange(change) === null)
      throw new TypeError(`A change of kind ${change.kind} would not be readable again; nothing was saved.`)
  const whole = {
    path: file.path,
    session: foldChanges(file.session, changes),
    changes: [...file.changes, ...changes],
    files: new Map([...file.files, ...files]),
  }
  await saveWholeFile(file.path, packSession(whole, whole.files))
  return whole
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A new `.pooled` file. Throws FileProblem when there is a file of that name. */
export async function createPooledFile(path: string, beginning: Beginning, pen: Pen): Promise<PooledFile> {
  return withFileLock(path, async () => {
    if (await exists(path))
      throw new FileProblem(`${basename(path)} is there already. Choose another name; nothing was changed.`)
    const id = pen.newId()
    const { changes } = createSession(id, beginning, pen)
    return commitPooledFile({ path, session: emptySession(id), changes: [], files: new Map() }, changes)
  })
}

/**
 * Opens a `.pooled` file, does some work on it, and saves what the work adds, while nobody else can change the file.
 * A file to which nothing is added is not written.
 */
export async function changePooledFile<T>(
  path: string,
  work: (file: PooledFile) => Promise<FileWork<T>>,
): Promise<T> {
  const real = await realpath(path).catch(() => path)
  if (!(await exists(real))) await readWholeFile(real)
  return withFileLock(real, async () => {
    const file = await openPooledFile(real)
    const {
      changes,
      files = new Map<string, Uint8Array>(),
      withoutExports = false,
      result,
    } = await work(file)
    const base = withoutExports ? { ...file, files: new Map<string, Uint8Array>() } : file
    if (changes.length > 0 || files.size > 0) await commitPooledFile(base, changes, files)
    return result
  })
}

/** Throws FileProblem when what is to be written would take the place of the session's own file. */
export async function refuseSameFile(path: string, out: string): Promise<void> {
  const [own, other] = await Promise.all([path, out].map((each) => realpath(each).catch(() => resolve(each))))
  if (own === other)
    throw new FileProblem(`${basename(out)} holds the session itself. Give --out another name.`)
}
