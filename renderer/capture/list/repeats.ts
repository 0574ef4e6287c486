import { writeInTurn } from '#renderer/capture/change-points.ts'
import { chosenNow } from '#renderer/capture/chosen-points.ts'
import { t } from '#renderer/capture/line/line-words.ts'
import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listEchoes } from '#shared/session/count-echoes.ts'

/** What was counted to a point, oldest first. */
export function listRepeats(session: Session | null, point: string): readonly Rec<'echo'>[] {
  if (session === null) return []
  return listEchoes(session).get(point) ?? []
}

/** Whether the first chosen point was said again. */
export function hasRepeats(): boolean {
  const [id] = chosenNow()
  return id !== undefined && listRepeats(useSession.getState().session, id).length > 0
}

/** Makes a point of its own of a repeat: one step of undo. */
export async function partRepeat(echo: string): Promise<void> {
  const point = newId()
  const done = await writeInTurn(() => (session) => desk().capture.partEcho({ session, echo, point }))
  if (done) announce(t('repeats.parted'))
}
