import { create } from 'zustand'

import type { DeskClient } from '#renderer/host/client.ts'
import type { Session } from '#shared/model/session.ts'

import { showTrouble } from './app-store.ts'
import { desk } from './desk.ts'
import { awaitNews, useSession } from './session-store.ts'

/** What to do to a session as it stands; null does nothing. */
type Plan = (session: Session) => ((client: DeskClient) => Promise<{ readonly act: string | null }>) | null

/** How many writes to the session were begun here and are not answered yet. */
export const useWriting = create<{ readonly running: number }>(() => ({ running: 0 }))

function count(step: 1 | -1): void {
  useWriting.setState(({ running }) => ({ running: running + step }))
}

/** Runs something that writes to the session: until it is answered, nothing says that all is saved. */
export async function saveWhile<Done>(run: () => Promise<Done>): Promise<Done> {
  count(1)
  try {
    return await run()
  } finally {
    count(-1)
  }
}

async function changeNow(plan: Plan): Promise<boolean> {
  const { session } = useSession.getState()
  const run = session === null ? null : plan(session)
  if (session === null || run === null) return false
  try {
    const { act } = await saveWhile(async () => run(desk()))
    if (act !== null) await awaitNews(session)
    return true
  } catch (error) {
    showTrouble(error)
    return false
  }
}

let last: Promise<unknown> = Promise.resolve()

/** Runs something after everything that was asked for before it, however fast the keys come. */
export function inTurn<Done>(run: () => Promise<Done>): Promise<Done> {
  const turn = last.then(run)
  last = turn.catch(() => undefined)
  return turn
}

/**
 * Changes the open session, one act after the other, however fast the keys come: each sees what the one before it did. A
 * refusal goes to the bar at the top. Gives whether it was done.
 */
export function changeSession(plan: Plan): Promise<boolean> {
  return inTurn(() => changeNow(plan))
}
