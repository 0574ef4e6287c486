import { saveFile } from '#renderer/host/files.ts'
import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { DraftOptions } from '#shared/draft/compose.ts'

import { t } from './words.ts'

/** Writes the Word file and hands it over. Gives one sentence on where it went; an empty one when it could not be written. */
export async function exportWord(options: DraftOptions): Promise<string> {
  const { session, readOnly } = useSession.getState()
  if (session === null) return ''
  try {
    const name = await saveFile(await desk().draft.exportWord({ session: session.id, ...options }))
    if (name === null) return t('cancelled')
    return readOnly === null ? t('kept', { name }) : t('saved', { name })
  } catch (error) {
    showTrouble(error)
    return ''
  }
}
