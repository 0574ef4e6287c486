import { newId } from '#renderer/host/new-id.ts'
import { showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { sendEntry } from './send-entry.ts'

/** Does something to the open session at once, as one step of undo; a refusal goes to the bar at the top. */
export async function act(edits: readonly SetupEdit[]): Promise<void> {
  const { open } = useApp.getState()
  if (open === null || edits.length === 0) return
  try {
    await desk().setup.edit({ session: open, edits: [...edits] })
  } catch (error) {
    showTrouble(error)
  }
}

/** Adds something to a list. Its text is shown there until the session holds it. */
export function addTo(list: string, text: string, edits: readonly SetupEdit[]): void {
  const session = useApp.getState().open ?? ''
  sendEntry({ slot: `new/${newId()}`, session, text, edits, state: 'sent', list, why: '' })
}

/** Sets a choice; the field shows it until the session holds it. */
export function choose(slot: string, text: string, edits: readonly SetupEdit[]): void {
  const session = useApp.getState().open ?? ''
  sendEntry({ slot, session, text, edits, state: 'sent', list: null, why: '' })
}
