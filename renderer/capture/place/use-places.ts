import { useMemo } from 'react'

import { useCapture } from '#renderer/capture/capture-store.ts'
import { usePlace } from '#renderer/capture/use-rows.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useWorkshop } from '#renderer/state/use-records.ts'

import { listPlaces, type PlaceEntry } from './place-list.ts'
import { t } from './place-words.ts'

/** Every table and talk of the session; the same list until one of them changes. */
export function usePlaces(): readonly PlaceEntry[] {
  const table = useSession(({ session }) => session?.records.table)
  const presentation = useSession(({ session }) => session?.records.presentation)
  const person = useSession(({ session }) => session?.records.person)
  return useMemo(
    () => (table && presentation && person ? listPlaces({ table, presentation, person }) : []),
    [table, presentation, person],
  )
}

/** The table or talk in hand; null for neither. */
export function usePlaceEntry(): PlaceEntry | null {
  const { table, presentation = null } = usePlace()
  return usePlaces().find(({ id }) => id === (presentation ?? table)) ?? null
}

/** What stands at the top of the window in Capture: the table or talk in hand, and then the session's title. */
export function usePlaceTitle(): string {
  const entry = usePlaceEntry()
  const hasPlaces = usePlaces().length > 0
  const isOpen = useCapture(({ session }) => session) !== null
  const title = useWorkshop()?.title ?? ''
  if (!isOpen || !hasPlaces) return title
  return [entry?.label ?? t('place.noTable'), title].filter((part) => part !== '').join(' · ')
}
