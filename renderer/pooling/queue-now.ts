import { useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { listBulk, listQueue, type QueueItem } from '#shared/pooling/list-queue.ts'

import { type CardRow, listCardRows, pointsOfRow } from './card-rows.ts'
import { keepHand } from './keep-hand.ts'
import { orderQueue } from './order-queue.ts'
import { acrossTopics, noTopic, placeOfItem } from './place-of-item.ts'
import { type Hand, usePool } from './pool-store.ts'
import { rememberLast } from './remember-last.ts'
import { useSuggested } from './suggestions.ts'

/** What waits for a decision at a place. */
export type Queue = {
  /** Everything, at one table too. */
  readonly all: readonly QueueItem[]
  /** What is shown and not being decided: at two tables or more, with the words looked for. */
  readonly shown: readonly QueueItem[]
}

type ByTopic = ReturnType<typeof useSuggested.getState>['byTopic']
type Sames = ReturnType<typeof useSuggested.getState>['sames']
type Across = ReturnType<typeof useSuggested.getState>['across']

/** Everything that waits in the session, by place. */
const readWaiting = rememberLast(
  (session: Session, byTopic: ByTopic, across: Across): ReadonlyMap<string, readonly QueueItem[]> => {
    // Across topics only what is close is worth somebody's time.
    const near = across.filter(({ grade }) => grade !== 'perhaps')
    const items = listQueue(session, [...[...byTopic.values()].flat(), ...near])
    return Map.groupBy(items, (item) => placeOfItem(session, item))
  },
)

function fits(session: Session, item: QueueItem, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const rows = listCardRows(session, item)
  const text = rows
    .flatMap(pointsOfRow)
    .map((point) => point.text.toLowerCase())
    .join(' ')
  return words.every((word) => text.includes(word))
}

const readQueue = rememberLast(
  (
    session: Session,
    waiting: ReadonlyMap<string, readonly QueueItem[]>,
    place: string,
    twoTables: boolean,
    find: string,
    hidden: ReadonlySet<string>,
    left: ReadonlySet<string>,
  ): Queue => {
    const all = orderQueue(waiting.get(place) ?? [], left)
    const words = find.toLowerCase().split(/\s+/u).filter(Boolean)
    const shown = all.filter(
      (item) => !hidden.has(item.key) && (!twoTables || item.tables.length > 1) && fits(session, item, words),
    )
    return { all, shown }
  },
)

const readBulk = rememberLast(
  (session: Session, sames: Sames, place: string, twoTables: boolean): readonly QueueItem[] =>
    place === acrossTopics
      ? []
      : listBulk(session, sames.get(place === noTopic ? null : place) ?? [], { twoTables }),
)

const empty: Queue = { all: [], shown: [] }

/** Everything that waits in the session now, by place. */
export function waitingNow(session: Session): ReadonlyMap<string, readonly QueueItem[]> {
  const { byTopic, across } = useSuggested.getState()
  return readWaiting(session, byTopic, across)
}

/** The queue of the place in sight, as it is now. */
export function queueNow(): Queue {
  const { session } = useSession.getState()
  if (session === null) return empty
  const { place, twoTables, find, view, hidden, left } = usePool.getState()
  return readQueue(session, waitingNow(session), place, twoTables, view === 'queue' ? find : '', hidden, left)
}

/** What "accept all very close" takes at the place in sight: sets in the very same wording. */
export function bulkNow(): readonly QueueItem[] {
  const { session } = useSession.getState()
  const { place, twoTables, hidden } = usePool.getState()
  if (session === null) return []
  const items = readBulk(session, useSuggested.getState().sames, place, twoTables)
  return items.filter(({ key }) => !hidden.has(key))
}

const fresh = new WeakMap<QueueItem, Hand>()

/** A suggestion taken in hand, nothing chosen for it yet. */
export function freshHand(item: QueueItem): Hand {
  const known = fresh.get(item)
  if (known !== undefined) return known
  const hand: Hand = { item, out: new Set(), words: null, themes: new Set(), starred: false }
  fresh.set(item, hand)
  return hand
}

/** The suggestion in hand, as it is now. */
export function handNow(): Hand | null {
  const { session } = useSession.getState()
  const { hand, hidden } = usePool.getState()
  if (session === null) return null
  const item = keepHand(session, hand?.item ?? null, queueNow().shown, hidden)
  if (item === null) return null
  if (hand?.item.key !== item.key) return freshHand(item)
  return hand.item === item ? hand : { ...hand, item }
}

/** The rows of the suggestion in hand that were left in. */
export function rowsLeftIn(session: Session, { item, out }: Hand): readonly CardRow[] {
  return listCardRows(session, item).filter(({ id }) => !out.has(id))
}

function useAll(): void {
  useSession(({ session }) => session)
  useSuggested()
  usePool()
}

/** The queue of the place in sight. */
export function useQueue(): Queue {
  useAll()
  return queueNow()
}

/** What "accept all very close" would take. */
export function useBulk(): readonly QueueItem[] {
  useAll()
  return bulkNow()
}

/** The suggestion in hand; it stays there whatever comes in, until somebody decides. */
export function useHand(): Hand | null {
  useAll()
  const hand = handNow()
  useLayoutEffect(() => {
    if (usePool.getState().hand !== hand) usePool.setState({ hand })
  })
  return hand
}
