import { write } from '#renderer/capture/change-points.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { t } from './line-words.ts'

export function isPlainNow(): boolean {
  const { session } = useSession.getState()
  return session !== null && getWorkshop(session)?.plainTyping === true
}

/** Has this session's lines read for marks, or taken as they are typed: one switch, for every device. */
export async function turnPlainTyping(): Promise<void> {
  const value = !isPlainNow()
  const done = await write((session) =>
    desk().setup.edit({
      session,
      edits: [{ kind: 'set', entity: 'workshop', id: session, field: 'plainTyping', value }],
    }),
  )
  if (done !== 'failed') announce(t(value ? 'said.plain' : 'said.marks'))
}
