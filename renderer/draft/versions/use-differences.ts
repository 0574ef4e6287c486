import { useEffect, useState } from 'react'

import { useDraft } from '#renderer/draft/draft-store.ts'
import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import type { Difference } from '#shared/contract/draft.ts'

/** ms without a change of the draft after which it is compared again. */
const pause = 800

/** What is compared: `to` null is the draft as it stands. */
export type Pair = { readonly from: string; readonly to: string | null }

type Compared = { readonly of: string; readonly differences: readonly Difference[] }

function nameOf({ from, to }: Pair): string {
  return `${from} ${to ?? ''}`
}

/** The differences of two versions; null until they have come. Those with the draft as it stands follow it. */
export function useDifferences(pair: Pair | null): readonly Difference[] | null {
  const session = useDraft((state) => state.session)
  const whole = useDraft((state) => state.view?.document)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [from, to] = [pair?.from, pair?.to ?? null]
  const follows = to === null ? whole : null
  useEffect(() => {
    if (session === null || from === undefined || from === to) return undefined
    let isWanted = true
    const ask = async (): Promise<void> => {
      const differences = await desk().draft.compare({ session, from, ...(to !== null && { to }) })
      if (isWanted) setCompared({ of: nameOf({ from, to }), differences })
    }
    const timer = window.setTimeout(() => void ask().catch(showTrouble), follows === null ? 0 : pause)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [session, from, to, follows])
  if (pair === null) return null
  if (pair.from === pair.to) return []
  return compared?.of === nameOf(pair) ? compared.differences : null
}
