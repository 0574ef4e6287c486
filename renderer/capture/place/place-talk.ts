import { write } from '#renderer/capture/change-points.ts'
import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'

import { goToTalk } from './place-acts.ts'
import { makeTalk } from './talk-edits.ts'

/** Waits for the news of what was made: only then is there a talk to go to. */
function whenThere(isThere: (session: Session) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const { session } = useSession.getState()
    if (session === null || isThere(session)) return resolve()
    const stop = useSession.subscribe((now) => {
      if (now.session !== null && !isThere(now.session)) return
      stop()
      resolve()
    })
  })
}

/** Adds a talk and goes to it. */
export async function addTalk(title: string, speaker: string): Promise<void> {
  const { session } = useSession.getState()
  if (session === null) return
  const id = newId()
  const edits = [...makeTalk(session.records, { id, title, speaker })]
  const made = await write((open) => desk().setup.edit({ session: open, edits }))
  if (made === 'failed') return
  await whenThere(({ records }) => records.presentation.has(id))
  goToTalk(id)
}
