import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { makeFolderDurably, writeFileDurably } from '#electron/files/durable-write.ts'
import { warnOfCloudFolder } from '#electron/store/cloud-folder.ts'
import { describeFound } from '#electron/store/describe-found.ts'
import { type JsonFile, openJson } from '#electron/store/mirror.ts'
import { openSessionFolder, type SessionFolder } from '#electron/store/session-folder.ts'
import type { Preferences, SessionSummary } from '#shared/contract/library.ts'
import type { Change } from '#shared/model/change.ts'
import { makeHeader } from '#shared/session/migrate.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import type { Keeper } from './desk-session.ts'
import { LibraryFile, newLibrary } from './library-file.ts'
import { readLogRecords, readSession, recoverFromMirror } from './read-session.ts'
import { summarise } from './summaries.ts'

/** Thrown when the library, or a session in it, cannot be used; the sentence says why and what to do. */
export class LibraryProblem extends Error {
  override readonly name = 'LibraryProblem'
}

type Time = { readonly now: () => number; readonly newId: () => string }
const sessionId = /^[\w-]{1,64}$/u

function keep(id: string, folder: SessionFolder): Keeper {
  return {
    readOnly: folder.readOnly ? (folder.reason ?? 'The folder cannot be written to.') : null,
    found: describeFound(folder.found),
    append: (changes) => folder.append(changes),
    rewrite: (makeChanges) => folder.rewrite(() => [makeHeader(id), ...makeChanges()]),
    close: () => folder.close(),
  }
}

/** The folder that holds every session of this device, and the list of them. */
export class LibraryFolder {
  readonly folder: string
  readonly warnings: readonly string[]
  /** What this device writes changes with. */
  readonly pen: Pen
  readonly #file: JsonFile<LibraryFile>
  readonly #fresh = new Map<string, SessionFolder>()

  constructor(folder: string, warnings: readonly string[], file: JsonFile<LibraryFile>, time: Time) {
    const { device } = file.low.data
    this.folder = folder
    this.warnings = warnings
    this.#file = file
    this.pen = { ...time, device, by: `author-${device}` }
  }

  folderOf(id: string): string {
    if (!sessionId.test(id))
      throw new LibraryProblem('That is not a session of this library. Open it from the list.')
    return join(this.folder, id)
  }

  /** The sessions, most recently opened first. */
  list(): readonly SessionSummary[] {
    return this.#file.low.data.sessions.toSorted((a, b) =>
      (a.lastOpened ?? '') < (b.lastOpened ?? '') ? 1 : -1,
    )
  }

  has(id: string): boolean {
    return this.#file.low.data.sessions.some((session) => session.id === id)
  }

  isSample(id: string): boolean {
    return this.#file.low.data.sessions.some((session) => session.id === id && session.sample)
  }

  get preferences(): Preferences {
    return this.#file.low.data.preferences
  }

  async setPreferences(change: {
    readonly [K in keyof Preferences]?: Preferences[K] | undefined
  }): Promise<Preferences> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await this.#update((data) => ({ ...data, preferences: { ...data.preferences, ...given } }))
    return this.preferences
  }

  /** Keeps a session's line in the list up to date. */
  note(summary: SessionSummary): Promise<void> {
    return this.#update((data) => ({
      ...data,
      sessions: [...data.sessions.filter((session) => session.id !== summary.id), summary],
    }))
  }

  /** Makes a session's folder and writes its first changes. */
  async create(
    id: string,
    changes: readonly Change[],
    { sample, files }: { readonly sample: boolean; readonly files: ReadonlyMap<string, Uint8Array> },
  ): Promise<void> {
    const folder = await openSessionFolder(this.folderOf(id), { create: true })
    try {
      if (folder.reason !== undefined) throw new LibraryProblem(`The session was not made. ${folder.reason}`)
      await folder.append([makeHeader(id), ...changes])
    } catch (error) {
      await folder.close()
      throw error
    }
    this.#fresh.set(id, { ...folder, records: [makeHeader(id), ...changes] })
    for (const [name, bytes] of files) await this.keepExport(id, basename(name), bytes)
    const blank = { title: '', date: '', tables: 0, points: 0, stage: 'prepare', lastOpened: null } as const
    await this.note({ id, ...blank, sample })
  }

  /** Opens a session's folder: its changes, and where new ones are kept. */
  async open(id: string): Promise<{ readonly changes: readonly Change[]; readonly keeper: Keeper }> {
    if (!this.has(id)) throw new LibraryProblem('That session is not in this library. Open it from the list.')
    const folder = this.#fresh.get(id) ?? (await openSessionFolder(this.folderOf(id)))
    this.#fresh.delete(id)
    if (folder.records.length > 0)
      return { changes: readLogRecords(id, folder.records), keeper: keep(id, folder) }
    const changes = await recoverFromMirror(folder.folder)
    if (!folder.readOnly) await folder.append([makeHeader(id), ...changes])
    const found =
      changes.length === 0
        ? []
        : ['The log of this session was lost; the session was made again from its readable copy.']
    const keeper = keep(id, folder)
    return { changes, keeper: { ...keeper, found: [...keeper.found, ...found] } }
  }

  /** Keeps a file that was exported beside the session. */
  async keepExport(id: string, name: string, bytes: Uint8Array): Promise<void> {
    const exports = join(this.folderOf(id), 'exports')
    await makeFolderDurably(exports)
    await writeFileDurably(join(exports, name), bytes)
  }

  async close(): Promise<void> {
    for (const folder of this.#fresh.values()) await folder.close()
  }

  /** Lists the sessions whose folders are here but which the list does not know, as after library.json was lost. */
  async findLost(): Promise<void> {
    for (const entry of await readdir(this.folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || !sessionId.test(entry.name) || this.has(entry.name)) continue
      const read = await readSession(join(this.folder, entry.name), entry.name).catch(() => null)
      if (read !== null && read.changes.length > 0) await this.note(summarise(read.session, null, false))
    }
  }

  async #update(change: (data: LibraryFile) => LibraryFile): Promise<void> {
    const { low } = this.#file
    low.data = change(low.data)
    await low.write()
  }
}

/** Opens the library of this device, and makes it where there is none. */
export async function openLibrary(folder: string, time: Time): Promise<LibraryFolder> {
  try {
    await makeFolderDurably(folder)
    const device = randomBytes(6).toString('base64url')
    const file = await openJson(join(folder, 'library.json'), newLibrary(device), (data) =>
      LibraryFile.parse(data),
    )
    const warnings = [
      warnOfCloudFolder(folder),
      file.found.kind === 'unreadable' ? file.found.sentence : undefined,
    ]
    if (file.found.kind !== 'present') await file.low.write()
    const library = new LibraryFolder(
      folder,
      warnings.filter((warning) => warning !== undefined),
      file,
      time,
    )
    await library.findLost()
    return library
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    throw new LibraryProblem(
      `The library folder cannot be used: ${why} Choose another folder with POOLED_LIBRARY.`,
    )
  }
}
