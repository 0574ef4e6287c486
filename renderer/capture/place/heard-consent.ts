import { notify } from '#renderer/capture/capture-store.ts'
import { useSession } from '#renderer/state/session-store.ts'

import { t } from './place-words.ts'

/** Says in one line that somebody who was heard has refused consent or taken it back. Capture goes on as it was. */
export function tellConsent(person: string | null): void {
  const record = useSession.getState().session?.records.person.get(person ?? '')
  if (record === undefined) return
  const { consent, code } = record
  if (consent !== 'refused' && consent !== 'withdrawn') return
  notify({ words: t(`consent.${consent}`, { code }), undo: null, seconds: null })
}
