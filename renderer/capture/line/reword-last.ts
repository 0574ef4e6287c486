import { focusEntry } from '#renderer/capture/focus.ts'
import { startRewording } from '#renderer/capture/line-store.ts'
import { allRowsNow } from '#renderer/capture/use-rows.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { writeRewording } from '#shared/capture/read-entry.ts'

import { rulesOf } from './rules.ts'

/** Puts the last point of the list into the line; one that is on its way is there before its new words are. */
export function rewordLast(): void {
  const row = allRowsNow().findLast(({ point }) => !point.withdrawn)
  if (row === undefined) return
  const { id, point } = row
  startRewording(id, point.kind, writeRewording(point.text, rulesOf(useSession.getState().session)))
  focusEntry()
}
