import { doLater } from '#electron/app/do-later.ts'
import { type RunningWorker, runWorker, WorkerProblem } from '#electron/app/run-worker.ts'
import { takeTurns } from '#electron/app/take-turns.ts'
import type { Nearest } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'

import { readDelta, type Told } from './follow-points.ts'
import type { NearAsk, PoolWork, SuggestAnswer, SuggestAsk } from './pool-work.ts'

/** An open session, as far as pooling follows it. */
export type Followed = { readonly id: string; readonly session: Session }

/** Which points say the same, found in a worker of its own; nobody who saves ever waits for it. */
export type Pooling = {
  suggest(session: Followed, ask: Omit<SuggestAsk, 'patience'>): Promise<SuggestAnswer>
  near(session: Followed, ask: NearAsk): Promise<Nearest[]>
  /** Something was saved: a session that is followed is read again soon, and at once where somebody was erased. */
  hear(session: Followed): void
  forget(session: string): void
  close(): Promise<void>
}

type Following = { session: Followed; told: Told | null; erased: number }

/** Arriving points are read together, and soon. */
const waits = { quiet: 300, most: 2_000, again: 5_000 }
/** How long an answer waits for meanings that are not read yet. */
const patience = 1_500
/** How many sessions are held; the one asked for longest ago goes first. */
const mostFollowed = 3

/** What is short-lived is cleared away often: that costs no time and saves a quarter of the memory at 10,000 points. */
const limits = { maxYoungGenerationSizeMb: 4 }

/** A worker by its tasks; `close` lets it go. */
function callWorker(worker: RunningWorker): {
  readonly [K in keyof PoolWork]: (
    ...args: Parameters<PoolWork[K]>
  ) => Promise<Awaited<ReturnType<PoolWork[K]>>>
} {
  return {
    take: (...args) => worker.run('take', ...args),
    suggest: (...args) => worker.run('suggest', ...args),
    near: (...args) => worker.run('near', ...args),
    forget: (...args) => worker.run('forget', ...args),
  }
}

/** Starts to follow sessions as they are asked for; the worker starts with the first. */
export function startPooling(url: URL): Pooling {
  const worker = runWorker(url, limits)
  const calls = callWorker(worker)
  const followed = new Map<string, Following>()
  const inTurn = takeTurns()
  const tell = async (following: Following, isAll: boolean): Promise<void> => {
    if (followed.get(following.session.id) !== following) return
    const news = readDelta(following.session.session, isAll ? null : following.told)
    if (news === null) return
    // A worker that dies has forgotten everything.
    following.told = null
    const isTaken = await calls.take(following.session.id, news.delta)
    if (isTaken) following.told = news.told
    else await tell(following, true)
  }
  const bringUpToDate = (following: Following): Promise<void> =>
    inTurn(following.session.id, () => tell(following, false))
  const later = doLater(async (id) => {
    const following = followed.get(id)
    if (following !== undefined) await bringUpToDate(following)
  }, waits)
  const forget = (id: string): void => {
    later.forget(id)
    if (followed.delete(id)) void calls.forget(id).catch(() => undefined)
  }
  const follow = async (session: Followed): Promise<void> => {
    const known = followed.get(session.id)
    const following = known ?? { session, told: null, erased: session.session.erased.size }
    following.session = session
    followed.delete(session.id)
    followed.set(session.id, following)
    for (const id of [...followed.keys()].slice(0, -mostFollowed)) forget(id)
    await bringUpToDate(following)
  }
  /** Asks once more where the worker is another one by now, and knows nothing of the session. */
  const ask = async <T>(session: Followed, call: () => Promise<T | null>): Promise<T> => {
    await follow(session)
    const answer = await call()
    if (answer !== null) return answer
    forget(session.id)
    await follow(session)
    const again = await call()
    if (again === null) throw new WorkerProblem('The points could not be compared. Try again.')
    return again
  }
  return {
    suggest: (session, wanted) => ask(session, () => calls.suggest(session.id, { ...wanted, patience })),
    near: (session, wanted) => ask(session, () => calls.near(session.id, wanted)),
    hear: (session) => {
      const following = followed.get(session.id)
      if (following === undefined) return
      const erased = session.session.erased.size
      if (erased > following.erased) void bringUpToDate(following).catch(() => later.ask(session.id))
      else later.ask(session.id)
      following.erased = erased
    },
    forget,
    close: async () => {
      for (const id of followed.keys()) forget(id)
      await worker.close()
    },
  }
}
