import { useEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'

import { keepFocus } from './focus.ts'
import { usePool } from './pool-store.ts'
import { useThemes } from './theme-store.ts'

function isAsking(): boolean {
  return usePool.getState().dialog !== 'none' || useThemes.getState().dialog.kind !== 'none'
}

function look(): void {
  if (!isAsking()) keepFocus()
}

/** Keeps the keys on the screen: what had them may go with a decision, its undoing, or a dialog that closes. */
export function useKeptFocus(): void {
  useEffect(() => {
    const stops = [useSession.subscribe(look), usePool.subscribe(look), useThemes.subscribe(look)]
    return () => stops.forEach((stop) => stop())
  }, [])
}
