import { randomBytes } from 'node:crypto'

import type { Change } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'

import type { Desk, HeavyWork } from './context.ts'
import { DeskSession } from './desk-session.ts'
import { startHeavyWork } from './heavy.ts'
import { openLibrary } from './library-folder.ts'
import { router } from './router.ts'
import { summarise } from './summaries.ts'
import { version } from './version.ts'

/** What a door needs to say to start the app; everything else has a default that is right outside tests. */
export type AppOptions = {
  readonly library: string
  readonly door: Desk['door']
  /** Where the worker's code is; a bundled door has its own. */
  readonly worker?: URL
  readonly heavy?: HeavyWork
  readonly now?: () => number
  readonly newId?: () => string
}

/** The running app: one router, and the context that every call to it carries. */
export type App = { readonly router: typeof router; readonly desk: Desk; close(): Promise<void> }

/** An id that nobody else makes: 96 random bits. */
export function makeId(): string {
  return randomBytes(12).toString('base64url')
}

const quiet = 2_000

function fold(id: string, changes: readonly Change[]) {
  return foldChanges(emptySession(id), changes)
}

/** Wires store, router and worker together. Throws a LibraryProblem when the library folder cannot be used. */
export async function createApp(options: AppOptions): Promise<App> {
  const { now = Date.now, newId = makeId } = options
  const library = await openLibrary(options.library, { now, newId })
  const heavy = options.heavy ?? startHeavyWork(options.worker ?? new URL('./worker.ts', import.meta.url))
  const open = new Map<string, Promise<DeskSession>>()
  const timers = new Map<string, NodeJS.Timeout>()

  const settle = async (session: DeskSession): Promise<void> => {
    clearTimeout(timers.get(session.id))
    timers.delete(session.id)
    if (session.keeper.readOnly !== null) return
    await library.note(
      summarise(session.session, new Date(now()).toISOString(), library.isSample(session.id)),
    )
    await heavy.writeMirror(library.folderOf(session.id))
  }
  const watch = (session: DeskSession): DeskSession => {
    session.onSaved = () => {
      clearTimeout(timers.get(session.id))
      timers.set(session.id, setTimeout(() => void settle(session).catch(() => undefined), quiet).unref())
    }
    return session
  }
  const load = async (id: string): Promise<DeskSession> => {
    const { changes, keeper } = await library.open(id)
    const session = watch(new DeskSession(fold(id, changes), changes, keeper, library.pen))
    await library.note(summarise(session.session, new Date(now()).toISOString(), library.isSample(id)))
    return session
  }
  const openSession = (id: string): Promise<DeskSession> => {
    const known = open.get(id)
    if (known !== undefined) return known
    const opening = load(id)
    open.set(id, opening)
    opening.catch(() => open.delete(id))
    return opening
  }
  const desk: Desk = {
    door: options.door,
    version,
    library,
    heavy,
    newId,
    now,
    open: openSession,
    begin: async (id, changes, { sample = false, files = new Map() } = {}) => {
      await library.create(id, changes, { sample, files })
      return openSession(id)
    },
  }
  const close = async (): Promise<void> => {
    for (const opening of open.values()) {
      const session = await opening.catch(() => null)
      if (session === null) continue
      await settle(session).catch(() => undefined)
      await session.close()
    }
    await heavy.close()
    await library.close()
  }
  return { router, desk, close }
}
