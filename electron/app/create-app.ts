import { randomBytes } from 'node:crypto'

import type { Desk, HeavyWork } from './context.ts'
import { DeskSession, type Keeper } from './desk-session.ts'
import { startHeavyWork } from './heavy.ts'
import { openLibrary } from './library-folder.ts'
import { router } from './router.ts'
import { summarise } from './summaries.ts'
import { takeTurns } from './take-turns.ts'
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

/** Whatever reads or writes in a session's folder waits while its log is rewritten, and is waited for. */
function readInTurn(heavy: HeavyWork, inTurn: ReturnType<typeof takeTurns>): HeavyWork {
  return {
    ...heavy,
    writeWord: (folder, request) => inTurn(folder, () => heavy.writeWord(folder, request)),
    makeBag: (folder) => inTurn(folder, () => heavy.makeBag(folder)),
    writeMirror: (folder) => inTurn(folder, () => heavy.writeMirror(folder)),
  }
}

/** Wires store, router and worker together. Throws a LibraryProblem when the library folder cannot be used. */
export async function createApp(options: AppOptions): Promise<App> {
  const { now = Date.now, newId = makeId } = options
  const library = await openLibrary(options.library, { now, newId })
  const inTurn = takeTurns()
  const heavy = readInTurn(
    options.heavy ?? startHeavyWork(options.worker ?? new URL('./worker.ts', import.meta.url)),
    inTurn,
  )
  const open = new Map<string, Promise<DeskSession>>()
  const timers = new Map<string, NodeJS.Timeout>()

  const settle = async (session: DeskSession): Promise<void> => {
    clearTimeout(timers.get(session.id))
    timers.delete(session.id)
    if (session.keeper.readOnly !== null) return
    await session.rewrite().catch(() => undefined)
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
    const rewrite: Keeper['rewrite'] = (make) => inTurn(library.folderOf(id), () => keeper.rewrite(make))
    const session = watch(new DeskSession(id, changes, { ...keeper, rewrite }, library.pen))
    if (keeper.readOnly === null) await session.rewrite().catch(() => undefined)
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
