import { showTrouble } from '#renderer/state/app-store.ts'
import { changeSession, saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

type Outcome = 'changed' | 'unchanged' | 'failed'
type Turn = (session: string) => Promise<{ readonly act: string | null }>

/** What becomes of one point. */
export type PointChange = {
  readonly point: string
  readonly edit: PointEdit
  readonly withdrawn?: boolean
}

/** Runs something that writes to the open session; a refusal goes to the bar at the top. */
export async function write(run: Turn): Promise<Outcome> {
  const { session } = useSession.getState()
  if (session === null) return 'failed'
  try {
    const { act } = await saveWhile(() => run(session.id))
    return act === null ? 'unchanged' : 'changed'
  } catch (error) {
    showTrouble(error)
    return 'failed'
  }
}

/**
 * Writes one act after the other, however fast the keys come: `plan` sees the session with the act before it, and gives
 * nothing where there is nothing to do. Gives whether anything was done.
 */
export function writeInTurn(plan: () => Turn | null): Promise<boolean> {
  return changeSession(({ id }) => {
    const run = plan()
    return run === null ? null : () => run(id)
  })
}

/** Changes points one act after the other, each as one step of undo. */
export function changeInTurn(make: () => readonly PointChange[]): Promise<boolean> {
  return writeInTurn(() => {
    const changes = make()
    if (changes.length === 0) return null
    return (session) => desk().capture.changePoints({ session, changes: [...changes] })
  })
}
