import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { useOutbox } from '#renderer/state/outbox.ts'
import { markSaving, type Saving, useSession } from '#renderer/state/session-store.ts'
import type { PointEdit } from '#shared/contract/capture.ts'
import type { Session } from '#shared/model/session.ts'

type Outcome = 'changed' | 'unchanged' | 'failed'

/** What becomes of one point. */
export type PointChange = {
  readonly point: string
  readonly edit: PointEdit
  readonly withdrawn?: boolean
}

/** Nothing went to the disk, so no word of it will come: the state is what it was. */
function unmark(before: Saving): void {
  const { saving } = useSession.getState()
  if (saving.kind === 'saving' && useOutbox.getState().unsent.length === 0)
    useSession.setState({ saving: before })
}

/** Runs something that writes to the session, with the save state true meanwhile; `actOf` gives the act it came to. */
export async function saveWhile<Done>(
  run: () => Promise<Done>,
  actOf: (done: Done) => string | null,
): Promise<Done> {
  const { saving } = useSession.getState()
  markSaving()
  try {
    const done = await run()
    if (actOf(done) === null) unmark(saving)
    return done
  } catch (error) {
    unmark(saving)
    throw error
  }
}

/** Runs something that writes to the open session; a refusal goes to the bar at the top. */
export async function write(
  run: (session: string) => Promise<{ readonly act: string | null }>,
): Promise<Outcome> {
  const { session } = useSession.getState()
  if (session === null) return 'failed'
  try {
    const { act } = await saveWhile(
      () => run(session.id),
      (saved) => saved.act,
    )
    return act === null ? 'unchanged' : 'changed'
  } catch (error) {
    showTrouble(error)
    return 'failed'
  }
}

let last: Promise<unknown> = Promise.resolve()

type Turn = (session: string) => Promise<{ readonly act: string | null }>

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

/**
 * Writes one act after the other, however fast the keys come: `plan` sees the session with the act before it, and gives
 * nothing where there is nothing to do. Gives whether anything was done.
 */
export function writeInTurn(plan: () => Turn | null): Promise<boolean> {
  const act = async (): Promise<boolean> => {
    const run = plan()
    const { session } = useSession.getState()
    if (run === null || session === null) return false
    const done = await write(run)
    if (done === 'changed') await hasMoved(session)
    return done !== 'failed'
  }
  const turn = last.then(act)
  last = turn
  return turn
}

/** Changes points one act after the other, each as one step of undo. */
export function changeInTurn(make: () => readonly PointChange[]): Promise<boolean> {
  return writeInTurn(() => {
    const changes = make()
    if (changes.length === 0) return null
    return (session) => desk().capture.changePoints({ session, changes: [...changes] })
  })
}
