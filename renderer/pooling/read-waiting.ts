import type { Suggestion } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'
import { listQueue, type QueueItem } from '#shared/pooling/list-queue.ts'
import { listAll } from '#shared/session/list.ts'

import { acrossTopics, noTopic, placeOfItem, topicOfPlace } from './place-of-item.ts'

/** What the app suggests, decisions not taken out. */
export type Suggestions = {
  readonly byTopic: ReadonlyMap<string | null, readonly Suggestion[]>
  readonly across: readonly Suggestion[]
}

type Known = { readonly from: readonly Suggestion[]; readonly items: readonly QueueItem[] }

/** By session, so that the state before and the one now may be asked for in turn, and by place. */
const read = new WeakMap<Session, Map<string, Known>>()
const none: readonly Suggestion[] = []

function makeItems(session: Session, place: string, from: readonly Suggestion[]): readonly QueueItem[] {
  const topic = topicOfPlace(place)
  if (topic !== null && topic !== undefined) return listQueue(session, from, { topic })
  // Across topics only what is close is worth somebody's time.
  const worth = place === acrossTopics ? from.filter(({ grade }) => grade !== 'perhaps') : from
  return listQueue(session, worth, { topic: null }).filter((item) => placeOfItem(session, item) === place)
}

/** What waits for a decision at one place: its suggestions without what was decided. */
export function readPlace(
  session: Session,
  { byTopic, across }: Suggestions,
  place: string,
): readonly QueueItem[] {
  const topic = topicOfPlace(place)
  const from = topic === undefined ? across : (byTopic.get(topic) ?? none)
  const places = read.get(session) ?? new Map<string, Known>()
  read.set(session, places)
  const known = places.get(place)
  if (known?.from === from) return known.items
  const items = makeItems(session, place, from)
  places.set(place, { from, items })
  return items
}

/** Everything that waits in the session, by place. */
export function readWaiting(
  session: Session,
  suggestions: Suggestions,
): ReadonlyMap<string, readonly QueueItem[]> {
  const topics = listAll(session, 'topic').map(({ id }) => id)
  return new Map(
    [...topics, noTopic, acrossTopics].map((place) => [place, readPlace(session, suggestions, place)]),
  )
}
