import { setDetail, typeLine, useLine } from '#renderer/capture/line-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { readEntry } from '#shared/capture/read-entry.ts'

import { t } from './line-words.ts'
import { rulesOf } from './rules.ts'

/** Makes what is in the line a detail of the point above. */
export function makeDetail(): void {
  setDetail(true)
  announce(t('said.detail'))
}

/** Whether the line has the mark of a detail in front. */
function isMarked(): boolean {
  const { text, rewording } = useLine.getState()
  return rewording === null && readEntry(text, rulesOf(useSession.getState().session)).isDetail
}

/** Makes what is in the line no detail, and takes its mark away. */
export function makeNoDetail(): void {
  const { text, rewording } = useLine.getState()
  if (isMarked()) typeLine(text.replace(/^\s*-\s+/u, ''))
  setDetail(rewording === null ? null : false)
  announce(t('said.noDetail'))
}
