import { useLayoutEffect, useSyncExternalStore } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { listBulk, type QueueItem } from '#shared/pooling/list-queue.ts'

import { type CardRow, listCardRows, pointsOfRow } from './card-rows.ts'
import { keepHand } from './keep-hand.ts'
import { orderQueue } from './order-queue.ts'
import { acrossTopics, noTopic } from './place-of-item.ts'
import { type Hand, usePool } from './pool-store.ts'
import { readPlace } from './read-waiting.ts'
import { rememberLast } from './remember-last.ts'
import { useSuggested } from './suggestions.ts'

/** What waits for a decision at a place. */
export type Queue = {
  /** Everything, at one table too. */
  readonly all: readonly QueueItem[]
  /** What is shown and not being decided: at two tables or more, with the words looked for. */
  readonly shown: readonly QueueItem[]
}

type Sames = ReturnType<typeof useSuggested.getState>['sames']

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
    waiting: readonly QueueItem[],
    twoTables: boolean,
    find: string,
    hidden: ReadonlySet<string>,
    left: ReadonlySet<string>,
  ): Queue => {
    const all = orderQueue(waiting, left)
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

const nothing: readonly QueueItem[] = []
const empty: Queue = { all: [], shown: [] }

/** The queue of the place in sight, as it is now. */
export function queueNow(): Queue {
  const { session } = useSession.getState()
  if (session === null) return empty
  const { place, twoTables, find, view, hidden, left } = usePool.getState()
  const waiting = readPlace(session, useSuggested.getState(), place)
  return readQueue(session, waiting, twoTables, view === 'queue' ? find : '', hidden, left)
}

const hideSome = rememberLast(
  (items: readonly QueueItem[], hidden: ReadonlySet<string>): readonly QueueItem[] =>
    items.filter(({ key }) => !hidden.has(key)),
)

/** What "accept all very close" takes at the place in sight: sets in the very same wording. */
export function bulkNow(): readonly QueueItem[] {
  const { session } = useSession.getState()
  const { place, twoTables, hidden } = usePool.getState()
  if (session === null) return nothing
  const items = readBulk(session, useSuggested.getState().sames, place, twoTables)
  return hideSome(items, hidden)
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

/** What is known of the suggestion may change while it is in hand; what was chosen for it stays. */
const renew = rememberLast((hand: Hand, item: QueueItem): Hand => ({ ...hand, item }))

/** The suggestion in hand, as it is now. */
export function handNow(): Hand | null {
  const { session } = useSession.getState()
  const { hand, hidden } = usePool.getState()
  if (session === null) return null
  const item = keepHand(session, hand?.item ?? null, queueNow().shown, hidden)
  if (item === null) return null
  if (hand?.item.key !== item.key) return freshHand(item)
  return hand.item === item ? hand : renew(hand, item)
}

/** The rows of the suggestion in hand that were left in. */
export function rowsLeftIn(session: Session, { item, out }: Hand): readonly CardRow[] {
  return listCardRows(session, item).filter(({ id }) => !out.has(id))
}

function follow(listener: () => void): () => void {
  const stops = [
    useSession.subscribe(listener),
    useSuggested.subscribe(listener),
    usePool.subscribe(listener),
  ]
  return () => stops.forEach((stop) => stop())
}

/** The queue of the place in sight. */
export function useQueue(): Queue {
  return useSyncExternalStore(follow, queueNow)
}

/** What "accept all very close" would take. */
export function useBulk(): readonly QueueItem[] {
  return useSyncExternalStore(follow, bulkNow)
}

/** The suggestion in hand; it stays there whatever comes in, until somebody decides. */
export function useHand(): Hand | null {
  const hand = useSyncExternalStore(follow, handNow)
  useLayoutEffect(() => {
    if (usePool.getState().hand !== hand) usePool.setState({ hand })
  }, [hand])
  return hand
}
