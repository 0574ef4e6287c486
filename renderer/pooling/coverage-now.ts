import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { pointsOf, type QueueItem } from '#shared/pooling/list-queue.ts'
import { readApart } from '#shared/pooling/units.ts'
import { findGroup } from '#shared/session/groups.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import { readWaiting } from './read-waiting.ts'
import { useSuggested } from './suggestions.ts'

type Waiting = ReadonlyMap<string, readonly QueueItem[]>

/** The points that something is suggested for, at a place or in any; what is alike across topics is extra. */
export function listWaiting(session: Session, waiting: Waiting, place?: string): ReadonlySet<string> {
  const items = [...waiting].flatMap(([at, queue]) =>
    (place === undefined ? at !== acrossTopics : at === place) ? queue : [],
  )
  return new Set(items.flatMap((item) => pointsOf(session, item)))
}

type Progress = { readonly percent: number | null; readonly waiting: number }

/** How much of each place is decided, in one walk through the points. */
function countPlaces(session: Session, waiting: Waiting): ReadonlyMap<string, Progress> {
  const counts = new Map<string, { decided: number; waits: number }>()
  const apart = readApart(session)
  const waits = listWaiting(session, waiting)
  for (const { id, topic, withdrawn } of session.records.point.values()) {
    if (withdrawn) continue
    const place = topic ?? noTopic
    const count = counts.get(place) ?? { decided: 0, waits: 0 }
    counts.set(place, count)
    if (findGroup(session, id) !== undefined) count.decided += 1
    else if (waits.has(id)) count.waits += 1
    else if (apart.has(id)) count.decided += 1
  }
  const percentOf = (place: string): number | null => {
    const { decided, waits: open } = counts.get(place) ?? { decided: 0, waits: 0 }
    return decided + open === 0 ? null : Math.floor((100 * decided) / (decided + open))
  }
  const places = new Set([...counts.keys(), ...waiting.keys()])
  return new Map(
    [...places].map((place) => [
      place,
      { percent: percentOf(place), waiting: waiting.get(place)?.length ?? 0 },
    ]),
  )
}

/** How much of each place is decided, 0 to 100, and how much waits; counted after the card has been drawn. */
export function useProgress(): ReadonlyMap<string, Progress> {
  const session = useDeferredValue(useSession((state) => state.session))
  const suggested = useDeferredValue(useSuggested())
  return useMemo(
    () =>
      session === null || suggested.session !== session.id
        ? new Map<string, Progress>()
        : countPlaces(session, readWaiting(session, suggested)),
    [session, suggested],
  )
}
