import { useEffect } from 'react'
import { create } from 'zustand'

import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { PoolAct } from '#shared/contract/pooling.ts'

import { learnOwn } from './authors.ts'

/** The history is read again when nothing has happened for so many ms. */
const after = 300

/** Every decision on the session, by everybody, the latest first. */
export const useHistory = create<{ readonly session: string | null; readonly acts: readonly PoolAct[] }>(
  () => ({
    session: null,
    acts: [],
  }),
)

/** The history as it is at this moment; as it was known where the app does not answer. */
export async function freshHistory(): Promise<readonly PoolAct[]> {
  const { session } = useSession.getState()
  if (session !== null) await readHistory(session.id)
  return useHistory.getState().acts
}

async function readHistory(session: string): Promise<void> {
  try {
    const acts = await desk().pooling.history({ session })
    learnOwn(acts)
    useHistory.setState({ session, acts })
  } catch {
    // It is read again with the next change; whatever is wrong shows where something is done.
  }
}

/** Keeps the history fresh while it is in sight. */
export function useFreshHistory(session: string): void {
  useEffect(() => {
    let timer = 0
    if (useHistory.getState().session !== session) useHistory.setState({ session, acts: [] })
    void readHistory(session)
    const stop = useSession.subscribe((now, before) => {
      if (now.session === before.session) return
      clearTimeout(timer)
      timer = window.setTimeout(() => void readHistory(session), after)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session])
}
