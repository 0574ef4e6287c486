import { useEffect, useState } from 'react'
import { create } from 'zustand'

import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { PoolAct, PoolHistory } from '#shared/contract/pooling.ts'

import { learnAuthors } from './authors.ts'

/** The history is read again when nothing has happened for so many ms. */
const after = 300

/** How many of the last lines stand beside the card. */
const mostShown = 6

/** What was decided last on the session, by everybody, the latest first; `count` is how many lines there are in all. */
export const useHistory = create<{
  readonly session: string | null
  readonly acts: readonly PoolAct[]
  readonly count: number
}>(() => ({ session: null, acts: [], count: 0 }))

/** The history, or its last lines; null where the app does not answer. */
async function ask(session: string, most?: number): Promise<PoolHistory | null> {
  try {
    const history = await desk().pooling.history({ session, ...(most !== undefined && { most }) })
    learnAuthors(history)
    return history
  } catch {
    // It is read again with the next change; whatever is wrong shows where something is done.
    return null
  }
}

async function readLast(session: string): Promise<PoolHistory | null> {
  const history = await ask(session, mostShown)
  if (history !== null) useHistory.setState({ session, acts: history.acts, count: history.count })
  return history
}

/** The last decision of this machine that still stands, as it is at this moment; null where there is none. */
export async function findOwnLast(): Promise<PoolAct | null> {
  const { session } = useSession.getState()
  return session === null ? null : ((await readLast(session.id))?.ownLast ?? null)
}

/** Reads at once, and again after what happens to the session; gives what stops it. */
function keepReading(read: () => void): () => void {
  let timer = 0
  read()
  const stop = useSession.subscribe((now, before) => {
    if (now.session === before.session) return
    clearTimeout(timer)
    timer = window.setTimeout(read, after)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** Keeps the last lines fresh while they are in sight. */
export function useFreshHistory(session: string): void {
  useEffect(() => {
    if (useHistory.getState().session !== session) useHistory.setState({ session, acts: [], count: 0 })
    return keepReading(() => void readLast(session))
  }, [session])
}

/** Every line, kept fresh; null until it is there. */
export function useWholeHistory(): readonly PoolAct[] | null {
  const session = useSession((state) => state.session?.id)
  const [acts, setActs] = useState<readonly PoolAct[] | null>(null)
  useEffect(() => {
    if (session === undefined) return
    return keepReading(() => void ask(session).then((history) => history !== null && setActs(history.acts)))
  }, [session])
  return acts
}
