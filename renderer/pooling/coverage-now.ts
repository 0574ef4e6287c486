import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { type Coverage, countCoverage } from '#shared/pooling/coverage.ts'
import { pointsOf, type QueueItem } from '#shared/pooling/list-queue.ts'

import { acrossTopics, topicOfPlace } from './place-of-item.ts'
import { waitingNow } from './queue-now.ts'
import { rememberLast } from './remember-last.ts'
import { useSuggested } from './suggestions.ts'

type Waiting = ReadonlyMap<string, readonly QueueItem[]>

/** The points that something is suggested for, at a place or in any; what is alike across topics is extra. */
export function listWaiting(session: Session, waiting: Waiting, place?: string): ReadonlySet<string> {
  const items = [...waiting].flatMap(([at, queue]) =>
    (place === undefined ? at !== acrossTopics : at === place) ? queue : [],
  )
  return new Set(items.flatMap((item) => pointsOf(session, item)))
}

/** Where all points of the session stand. */
const countAll = rememberLast((session: Session, waiting: Waiting): Coverage =>
  countCoverage(session, { waiting: listWaiting(session, waiting) }),
)

/** The sum that is always in sight: all points, each counted once. */
export function useCoverage(): Coverage | null {
  const session = useSession((state) => state.session)
  useSuggested()
  return session === null ? null : countAll(session, waitingNow(session))
}

/** How much of each place is decided, 0 to 100, and how much waits; counted after the card has been drawn. */
export function useProgress(
  places: readonly string[],
): ReadonlyMap<
  string,
  { readonly percent: number | null; readonly waiting: number; readonly total: number }
> {
  const now = useSession((state) => state.session)
  const suggested = useSuggested()
  const session = useDeferredValue(now)
  const later = useDeferredValue(suggested)
  return useMemo(() => {
    if (session === null || later.session !== session.id) return new Map()
    const waiting = waitingNow(session)
    return new Map(
      places.map((place) => {
        const waits = listWaiting(session, waiting, place)
        const items = waiting.get(place)?.length ?? 0
        if (place === acrossTopics) return [place, { percent: null, waiting: items, total: 0 }]
        const topic = topicOfPlace(place)
        const of = countCoverage(session, { waiting: waits, ...(topic !== undefined && { topic }) })
        const all = of.decided + of.waiting
        const percent = all === 0 ? null : Math.floor((100 * of.decided) / all)
        return [place, { percent, waiting: items, total: of.total }]
      }),
    )
  }, [places, session, later])
}
