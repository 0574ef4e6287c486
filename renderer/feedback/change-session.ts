import type { DeskClient } from '#renderer/host/client.ts'
import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { markSaving, useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'

type Saved = { readonly act: string | null }
/** What to do to a session as it stands; null does nothing. */
type Change = (session: Session) => ((client: DeskClient) => Promise<Saved>) | null

let last: Promise<unknown> = Promise.resolve()

/** The answer to an act and the news of it come separately: what is done next has to see both. */
function hasMoved(before: Session): Promise<void> {
  return new Promise((resolve) => {
    if (useSession.getState().session !== before) return resolve()
    const stop = useSession.subscribe(({ session }) => {
      if (session === before) return
      stop()
      resolve()
    })
  })
}

async function changeNow(change: Change): Promise<boolean> {
  const { session, saving } = useSession.getState()
  const run = session === null ? null : change(session)
  if (session === null || run === null) return false
  markSaving()
  const unmark = (): void => {
    if (useSession.getState().saving.kind === 'saving') useSession.setState({ saving })
  }
  try {
    const { act } = await run(desk())
    if (act === null) unmark()
    else await hasMoved(session)
    return true
  } catch (error) {
    unmark()
    showTrouble(error)
    return false
  }
}

/**
 * Changes the open session, one act after the other, however fast the keys come: each sees what the one before it did. The
 * save state is true meanwhile, and a refusal goes to the bar at the top. Gives whether it was done.
 */
export function changeSession(change: Change): Promise<boolean> {
  const turn = last.then(() => changeNow(change))
  last = turn
  return turn
}
