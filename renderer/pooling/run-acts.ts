import { showTrouble } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { useSession } from '#renderer/state/session-store.ts'

type Saved = { readonly act: string | null }

/**
 * Runs acts one after the other, with the save state true meanwhile, and gives those that changed something. Where one is
 * refused, the bar at the top says why, and `isDone` is false; the acts before it stand.
 */
export async function runActs(
  asks: readonly (() => Promise<Saved>)[],
): Promise<{ readonly acts: readonly string[]; readonly isDone: boolean }> {
  const acts: string[] = []
  try {
    await saveWhile(async () => {
      for (const ask of asks) {
        const { session } = useSession.getState()
        const { act } = await ask()
        if (act === null) continue
        acts.push(act)
        // What comes next goes on from what this one did.
        await waitUntil(() => useSession.getState().session !== session)
      }
    })
    return { acts, isDone: true }
  } catch (error) {
    showTrouble(error)
    return { acts, isDone: false }
  }
}

/** The news of an act comes apart from its answer: waits until the session shows it, or some time has gone by. */
export function waitUntil(isThere: () => boolean, most = 3_000): Promise<void> {
  if (isThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(finish, most)
    const stop = useSession.subscribe(() => {
      if (isThere()) finish()
    })
    function finish(): void {
      clearTimeout(timer)
      stop()
      resolve()
    }
  })
}
