import { z } from 'zod'

import type { JsonFile } from '#electron/store/mirror.ts'
import { Preferences, SessionSummary, usualPreferences } from '#shared/contract/library.ts'

import { FileProblem, withFileLock } from './file-lock.ts'

/** The list of sessions, in the library's folder. */
export const libraryName = 'library.json'

/** The format of its data and of what wraps them: an app that reads older ones only refuses it, and leaves it as it is. */
export const libraryFormat = 2

/** What library.json holds: the sessions as they were last seen, and how people like the app. */
export const LibraryFile = z.object({
  pooled: z.literal('library'),
  // Format 1 lacked some preferences and the table of a session; what is written is always of the present format.
  format: z.literal([1, libraryFormat]).transform(() => libraryFormat),
  device: z.string(),
  // A library of an earlier version lacks what came since.
  sessions: z.array(SessionSummary.extend({ table: SessionSummary.shape.table.default(null) })),
  preferences: Preferences.extend({
    singleKeys: Preferences.shape.singleKeys.default(usualPreferences.singleKeys),
    sound: Preferences.shape.sound.default(usualPreferences.sound),
    words: Preferences.shape.words.default(usualPreferences.words),
  }),
})
export type LibraryFile = z.infer<typeof LibraryFile>

/** The library of somebody who opens the app for the first time. */
export function newLibrary(device: string): LibraryFile {
  return {
    pooled: 'library',
    format: libraryFormat,
    device,
    sessions: [],
    preferences: usualPreferences,
  }
}

/** How long another door may hold the list, in ms. */
const patience = 2_000

/** Where the file cannot be locked, the edit is made all the same. */
async function doAlone(path: string, work: () => Promise<void>): Promise<void> {
  let isDone = false
  const once = async (): Promise<void> => {
    isDone = true
    await work()
  }
  try {
    await withFileLock(path, once, patience)
  } catch (error) {
    if (isDone || !(error instanceof FileProblem)) throw error
    await work()
  }
}

type Edit = (data: LibraryFile) => LibraryFile

/**
 * The library's file, which another door may write at any time: each edit is made to what is on the disk by then, while
 * the other doors wait. An edit that the disk refuses is seen here all the same, and written with the next.
 */
export function shareLibraryFile({ low }: JsonFile<LibraryFile>, path: string) {
  let unwritten: readonly Edit[] = []
  let turn: Promise<void> = Promise.resolve()
  const read = async (): Promise<void> => {
    const fresh = await low.adapter.read()
    if (fresh !== null) low.data = unwritten.reduce((data, edit) => edit(data), fresh)
  }
  const write = async (): Promise<void> => {
    if (unwritten.length === 0) return
    await read()
    const writing = unwritten
    await low.write()
    unwritten = unwritten.slice(writing.length)
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.catch(() => undefined).then(work)
    return turn
  }
  return {
    data: (): LibraryFile => low.data,
    /** Looks at the disk again. */
    refresh: () => inTurn(read),
    edit: (edit: Edit) => {
      unwritten = [...unwritten, edit]
      low.data = edit(low.data)
      return inTurn(() => doAlone(path, write))
    },
  }
}
