import { startTransition, useEffect } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import { isVersion } from '#renderer/draft/versions.ts'
import { askOneAtATime } from '#renderer/state/ask-one-at-a-time.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'

import { forgetFindings, markBehind, setFindings, useChecks } from './checks-store.ts'

/** ms without a change after which the draft is looked through again. */
const pause = 1_500

/** Has the app look through the draft after each change, a while after; what was found last is shown meanwhile. */
export function useAskedChecks(): void {
  const id = useDraft((state) => state.session)
  const session = useSession((state) => state.session)
  const options = useDraft((state) => state.options)
  const hasView = useDraft((state) => state.view !== null)
  useEffect(() => forgetFindings, [id, options.template])
  useEffect(() => {
    if (session === null || !hasView || !isVersion(options.version)) return undefined
    markBehind()
    const isFirst = useChecks.getState().findings === null
    const timer = window.setTimeout(() => void askChecks(), isFirst ? 0 : pause)
    return () => window.clearTimeout(timer)
  }, [session, options, hasView])
}

async function askOnce(): Promise<void> {
  const { session, options } = useDraft.getState()
  if (session === null || useSession.getState().session?.id !== session) return
  const findings = await desk().draft.check({ session, ...options })
  const now = useDraft.getState()
  if (now.session !== session || now.options.template !== options.template) return
  startTransition(() => setFindings(findings))
}

const askChecks = askOneAtATime(askOnce)
