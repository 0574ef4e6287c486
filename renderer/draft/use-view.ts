import { startTransition, useEffect } from 'react'

import { askOneAtATime } from '#renderer/state/ask-one-at-a-time.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'

import { useDraft } from './draft-store.ts'
import { showView } from './pieces-now.ts'
import { shareView } from './share-view.ts'
import { isVersion } from './versions.ts'

/** ms without a change after which the draft is composed anew. */
const pause = 400

/**
 * Has the app compose the draft whenever the session or the choice of draft has changed, after a pause and never two at a
 * time. What was composed last is shown meanwhile, and nothing that is typed waits for it.
 */
export function useAskedView(): void {
  const session = useSession((state) => state.session)
  const options = useDraft((state) => state.options)
  useEffect(() => {
    if (session === null || !isVersion(options.version)) return undefined
    const isFirst = useDraft.getState().view === null
    const timer = window.setTimeout(() => void askView(), isFirst ? 0 : pause)
    return () => window.clearTimeout(timer)
  }, [session, options])
}

async function askOnce(): Promise<void> {
  const { options, session } = useDraft.getState()
  if (session === null || useSession.getState().session?.id !== session || !isVersion(options.version)) return
  const view = await desk().draft.view({ session, ...options })
  const now = useDraft.getState()
  if (now.session !== session || now.options.template !== options.template) return
  startTransition(() => showView(shareView(now.view, view)))
}

/** Has the draft composed as it stands now, and shows it; done when that is shown. */
export const askView: () => Promise<void> = askOneAtATime(askOnce)
