import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { makeFolderDurably, writeFileDurably } from '#electron/files/durable-write.ts'
import { describeFound } from '#electron/store/describe-found.ts'
import type { JsonFile } from '#electron/store/mirror.ts'
import { warnOfSpace } from '#electron/store/reserve.ts'
import { openSessionFolder, type SessionFolder } from '#electron/store/session-folder.ts'
import type { Preferences, SessionSummary } from '#shared/contract/library.ts'
import type { Change } from '#shared/model/change.ts'
import { makeHeader } from '#shared/session/migrate.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import type { Keeper } from './desk-session.ts'
import { nameTwin } from './keep-exports.ts'
import { type LibraryFile, libraryName, shareLibraryFile } from './library-file.ts'
import { expectReadable, readLogRecords, readSession } from './read-session.ts'
import { type Origin, summarise } from './summaries.ts'
import { mendLog, renewLog, writeFirst } from './whole-log.ts'

/** Thrown when the library, or a session in it, cannot be used; the sentence says why and what to do. */
export class LibraryProblem extends Error {
  override readonly name = 'LibraryProblem'
}

export type Time = { readonly now: () => number; readonly newId: () => string }
const asOurs = { expect: expectReadable, renew: renewLog }
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
  readonly #warnings: readonly string[]
  /** What this device writes changes with. */
  readonly pen: Pen
  readonly #file: ReturnType<typeof shareLibraryFile>
  readonly #fresh = new Map<string, SessionFolder>()

  constructor(folder: string, warnings: readonly string[], file: JsonFile<LibraryFile>, time: Time) {
    const { device } = file.low.data
    this.folder = folder
    this.#warnings = warnings
    this.#file = shareLibraryFile(file, join(folder, libraryName))
    this.pen = { ...time, device, by: `author-${device}` }
  }

  folderOf(id: string): string {
    if (!sessionId.test(id))
      throw new LibraryProblem('That is not a session of this library. Open it from the list.')
    return join(this.folder, id)
  }

  /** What to know of the folder before work begins in it, in sentences. */
  async listWarnings(): Promise<readonly string[]> {
    const space = await warnOfSpace(this.folder).catch(() => undefined)
    return space === undefined ? this.#warnings : [...this.#warnings, space]
  }

  /** Looks at the disk again, where another door may have written. */
  refresh(): Promise<void> {
    return this.#file.refresh()
  }

  /** The sessions, most recently opened first. */
  list(): readonly SessionSummary[] {
    return this.#file
      .data()
      .sessions.toSorted((a, b) => ((a.lastOpened ?? '') < (b.lastOpened ?? '') ? 1 : -1))
  }

  has(id: string): boolean {
    return this.#file.data().sessions.some((session) => session.id === id)
  }

  /** Whether a session is the sample, and the table whose own copy it is. */
  originOf(id: string): Origin {
    const known = this.#file.data().sessions.find((session) => session.id === id)
    return { sample: known?.sample ?? false, table: known?.table ?? null }
  }

  get preferences(): Preferences {
    return this.#file.data().preferences
  }

  async setPreferences(change: {
    readonly [K in keyof Preferences]?: Preferences[K] | undefined
  }): Promise<Preferences> {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await this.#file.edit((data) => ({ ...data, preferences: { ...data.preferences, ...given } }))
    return this.preferences
  }

  /** Keeps a session's line in the list up to date. */
  note(summary: SessionSummary): Promise<void> {
    return this.#file.edit((data) => ({
      ...data,
      sessions: [...data.sessions.filter((session) => session.id !== summary.id), summary],
    }))
  }

  /** Makes a session's folder: all of its exports and changes are in it, or it is no session yet. */
  async create(
    id: string,
    changes: readonly Change[],
    { files, ...origin }: Origin & { readonly files: ReadonlyMap<string, Uint8Array> },
  ): Promise<void> {
    const folder = await openSessionFolder(this.folderOf(id), { create: true, ...asOurs })
    try {
      if (folder.reason !== undefined) throw new LibraryProblem(`The session was not made. ${folder.reason}`)
      for (const [name, bytes] of files) await this.keepExport(id, basename(name), bytes)
      this.#fresh.set(id, { ...folder, records: await writeFirst(id, folder, changes) })
    } catch (error) {
      await folder.close()
      throw error
    }
    const blank = { title: '', date: '', tables: 0, points: 0, stage: 'prepare', lastOpened: null } as const
    // The list is made up for from the folders at the next start.
    await this.note({ id, ...blank, ...origin }).catch(() => undefined)
  }

  /** Opens a session's folder: its changes, and where new ones are kept. */
  async open(id: string): Promise<{ readonly changes: readonly Change[]; readonly keeper: Keeper }> {
    if (!this.has(id)) throw new LibraryProblem('That session is not in this library. Open it from the list.')
    const fresh = this.#fresh.get(id)
    this.#fresh.delete(id)
    const folder = fresh ?? (await openSessionFolder(this.folderOf(id), asOurs))
    try {
      const known = readLogRecords(id, folder.records)
      const { changes, found } = await mendLog(id, folder, known)
      const keeper = keep(id, folder)
      return { changes: [...known, ...changes], keeper: { ...keeper, found: [...keeper.found, ...found] } }
    } catch (error) {
      await folder.close()
      throw error
    }
  }

  /** Keeps a file that was exported beside the session, and gives the name it has there; another file of that name stays. */
  async keepExport(id: string, name: string, bytes: Uint8Array): Promise<string> {
    const exports = join(this.folderOf(id), 'exports')
    await makeFolderDurably(exports)
    const other = await readFile(join(exports, name)).catch(() => null)
    const kept = other === null || other.equals(bytes) ? name : nameTwin(name, bytes)
    await writeFileDurably(join(exports, kept), bytes)
    return kept
  }

  async close(): Promise<void> {
    for (const folder of this.#fresh.values()) await folder.close()
    // What was noted last may still be on its way to the disk.
    await this.#file.refresh().catch(() => undefined)
  }

  /** Lists the sessions whose folders are here but which the list does not know, as after library.json was lost. */
  async findLost(): Promise<void> {
    for (const entry of await readdir(this.folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || !sessionId.test(entry.name) || this.has(entry.name)) continue
      const read = await readSession(join(this.folder, entry.name), entry.name).catch(() => null)
      if (read !== null && read.changes.length > 0)
        await this.note(summarise(read.session, null, { sample: false, table: null })).catch(() => undefined)
    }
  }
}
