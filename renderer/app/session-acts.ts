import { saveFile } from '#renderer/host/files.ts'
import { dropLanded } from '#renderer/setup/entries.ts'
import { showTrouble, useApp } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'

import { showNotice } from './shell-store.ts'
import { t } from './words.ts'

/** Takes the last act of this device back, or does it again, and says which. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const { open } = useApp.getState()
  const what = useSession.getState().names[direction]
  if (open === null) return
  dropLanded()
  try {
    await saveWhile(() => desk().session[direction]({ session: open }))
    announce(t(direction === 'undo' ? 'history.undone' : 'history.redone', { what }))
  } catch (error) {
    showTrouble(error)
  }
}

/** Hands the session to the person as one file. */
export async function saveCopy(): Promise<void> {
  const { open } = useApp.getState()
  if (open === null) return
  try {
    const name = await saveFile(await desk().archive.saveBag({ session: open }))
    if (name !== null) showNotice(t('copy.saved', { name }))
  } catch (error) {
    showTrouble(error)
  }
}
