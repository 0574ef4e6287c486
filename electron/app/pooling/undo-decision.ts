import type { DeskSession } from '#electron/app/desk-session.ts'
import type { Saved } from '#shared/contract/common.ts'
import { findPoolAct } from '#shared/pooling/list-acts.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'

/** Takes back one decision, whenever it was made. Throws PoolProblem where there is none, or nothing of it stands. */
export async function undoDecision(session: DeskSession, act: string): Promise<Saved> {
  const decision = findPoolAct(session.changes, act)
  if (decision === undefined)
    throw new PoolProblem('That decision is not in the history of this session. Nothing was changed.')
  if (decision.undoneBy !== null) return { act: null, changes: 0 }
  const saved = await session.undoAct(act)
  if (saved.act === null)
    throw new PoolProblem(
      'What that decision did was changed again since. Undo the later decisions first; nothing was changed.',
    )
  return saved
}
