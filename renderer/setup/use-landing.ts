import { useEffect } from 'react'

import { dropEntry, useEntries } from './entries.ts'

/** Lets go of a choice as soon as the session holds it. */
export function useLanding(slot: string): void {
  const state = useEntries(({ entries }) => entries[slot]?.state)
  useEffect(() => {
    if (state === 'landed') dropEntry(slot)
  }, [state, slot])
}
