import { randomBytes } from 'node:crypto'

import type { Desk, HeavyWork } from './context.ts'
import { DeskSession, type Keeper } from './desk-session.ts'
import { doLater } from './do-later.ts'
import { startHeavyWork } from './heavy.ts'
import { keepLines } from './kept-lines.ts'
import { openLibrary } from './open-library.ts'
import { startPooling } from './pooling/start-pooling.ts'
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
  /** Where the code of the worker that compares points is. */
  readonly poolingWorker?: URL
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

/** The mirror is never far behind, even on a day without a quiet moment. */
const waits = { quiet: 2_000, most: 30_000, again: 5_000 }

/** Whatever reads or writes in a session's folder waits while its log is rewritten, and is waited for. */
function readInTurn(heavy: HeavyWork, inTurn: ReturnType<typeof takeTurns>): HeavyWork {
  return {
    ...heavy,
    viewDraft: (folder, request) => inTurn(folder, () => heavy.viewDraft(folder, request)),
    checkDraft: (folder, request) => inTurn(folder, () => heavy.checkDraft(folder, request)),
    compareDrafts: (folder, from, to) => inTurn(folder, () => heavy.compareDrafts(folder, from, to)),
    writeWord: (folder, request) => inTurn(folder, () => heavy.writeWord(folder, request)),
    writeText: (folder, request, to) => inTurn(folder, () => heavy.writeText(folder, request, to)),
    writeSummary: (folder, request) => inTurn(folder, () => heavy.writeSummary(folder, request)),
    writeLetters: (folder, request) => inTurn(folder, () => heavy.writeLetters(folder, request)),
    makeBag: (folder, order) => inTurn(folder, () => heavy.makeBag(folder, order)),
    makeTableFiles: (folder, tables, changes) =>
      inTurn(folder, () => heavy.makeTableFiles(folder, tables, changes)),
    writeThemes: (folder, ...rest) => inTurn(folder, () => heavy.writeThemes(folder, ...rest)),
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
  const pooling = startPooling(options.poolingWorker ?? new URL('./pooling/worker.ts', import.meta.url))
  const open = new Map<string, Promise<DeskSession>>()

  const summary = (session: DeskSession) =>
    summarise(session.session, new Date(now()).toISOString(), library.originOf(session.id))
  const settle = async (session: DeskSession): Promise<void> => {
    if (session.keeper.readOnly !== null) return
    await session.rewrite().catch(() => undefined)
    await heavy.writeMirror(library.folderOf(session.id))
    await library.note(summary(session))
  }
  const later = doLater(async (id) => {
    const session = await open.get(id)
    if (session !== undefined) await settle(session)
  }, waits)
  const load = async (id: string): Promise<DeskSession> => {
    const { changes, keeper } = await library.open(id)
    const rewrite: Keeper['rewrite'] = (make) => inTurn(library.folderOf(id), () => keeper.rewrite(make))
    const session = new DeskSession(id, changes, { ...keeper, rewrite }, library.pen)
    session.onSaved = () => {
      later.ask(id)
      pooling.hear(session)
    }
    if (keeper.readOnly === null) await session.rewrite().catch(() => undefined)
    // A disk that is full, or can only be read, is no reason not to look at the session.
    library.note(summary(session)).catch(() => undefined)
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
  const openAfresh: Desk['openAfresh'] = async (id) => {
    const known = open.get(id)
    const session = await known?.catch(() => undefined)
    if (session === undefined || session.keeper.readOnly === null) return openSession(id)
    if (open.get(id) === known) open.delete(id)
    pooling.forget(id)
    await session.close()
    return openSession(id)
  }
  const begin: Desk['begin'] = (id, changes, { sample = false, files = new Map(), table = null } = {}) =>
    inTurn(library.folder, async () => {
      const known = library.list().find((session) => (sample ? session.sample : session.id === id))
      if (known === undefined) await library.create(id, changes, { sample, files, table })
      return { session: await openSession(known?.id ?? id), isNew: known === undefined }
    })
  const desk: Desk = {
    door: options.door,
    version,
    library,
    heavy,
    lines: keepLines((id) => library.folderOf(id), inTurn, now),
    pooling,
    newId,
    now,
    open: openSession,
    openAfresh,
    begin,
  }
  const closeSession = async (session: DeskSession): Promise<void> => {
    later.forget(session.id)
    pooling.forget(session.id)
    await settle(session).catch(() => undefined)
    await session.close()
  }
  const close = async (): Promise<void> => {
    const closing: PromiseSettledResult<void>[] = []
    for (const opening of open.values()) {
      const session = await opening.catch(() => null)
      if (session !== null) closing.push(...(await Promise.allSettled([closeSession(session)])))
    }
    await heavy.close()
    await pooling.close()
    await library.close()
    const failed = closing.find((each) => each.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  return { router, desk, close }
}
