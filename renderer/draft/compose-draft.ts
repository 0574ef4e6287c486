import { showTrouble } from '#renderer/state/app-store.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { announce } from '#renderer/ui/announce.ts'

import { say, useDraft } from './draft-store.ts'
import { flushTyped } from './kept/save-typed.ts'
import { askView } from './use-view.ts'
import { t } from './words.ts'

/** Has the recommendations of the first draft made, or of what came since, and says what was done. */
export async function composeDraft(): Promise<void> {
  const { session, options } = useDraft.getState()
  if (session === null) return
  say(t('composed.running'))
  try {
    await flushTyped()
    const { template } = options
    const { made, renewed, kept } = await saveWhile(() => desk().draft.compose({ session, template }))
    // What was done is said once it is seen.
    await askView()
    const parts = [
      ...(made > 0 ? [t('composed.made', { count: made })] : []),
      ...(renewed > 0 ? [t('composed.renewed', { count: renewed })] : []),
      ...(kept > 0 ? [t('composed.kept', { count: kept })] : []),
    ]
    const said = made + renewed === 0 && kept === 0 ? t('composed.nothing') : `${parts.join(', ')}.`
    say(said)
    announce(said)
  } catch (error) {
    say('')
    showTrouble(error)
  }
}
