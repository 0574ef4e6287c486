import type { Session } from '#shared/model/session.ts'
import { listQueue, pointsOf, type QueueItem } from '#shared/pooling/list-queue.ts'

function unitsOf({ points, groups }: QueueItem): ReadonlySet<string> {
  return new Set([...points, ...groups])
}

function isSame(a: QueueItem, b: QueueItem): boolean {
  const units = unitsOf(a)
  const others = unitsOf(b)
  return units.size === others.size && [...units].every((id) => others.has(id))
}

/** Whether nothing was decided on a suggestion since it was taken in hand. */
export function isOpen(session: Session, item: QueueItem): boolean {
  const again = listQueue(session, [{ ...item, points: pointsOf(session, item) }])
  return again.some((other) => isSame(item, other))
}

/**
 * The suggestion that stays in hand: the same one, as long as it can be decided, whatever comes in meanwhile. Where somebody
 * else decided on it, what is left of it is taken, else the first of the queue.
 */
export function keepHand(
  session: Session,
  hand: QueueItem | null,
  queue: readonly QueueItem[],
  hidden: ReadonlySet<string>,
): QueueItem | null {
  const first = queue[0] ?? null
  if (hand === null) return first
  const same = queue.find(({ key }) => key === hand.key)
  if (same !== undefined) return same
  if (!hidden.has(hand.key) && isOpen(session, hand)) return hand
  const held = new Set(pointsOf(session, hand))
  return queue.find((item) => item.points.some((id) => held.has(id))) ?? first
}

/** The suggestion after the one in hand; after the last the first, and none where it is the only one. */
export function nextAfter(queue: readonly QueueItem[], hand: QueueItem): QueueItem | null {
  const at = queue.findIndex(({ key }) => key === hand.key)
  const others = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))]
  return others.find(({ key }) => key !== hand.key) ?? null
}
