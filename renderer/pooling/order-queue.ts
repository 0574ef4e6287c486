import type { QueueItem } from '#shared/pooling/list-queue.ts'

/** Suggestions in the order they are shown: those a point was left out of come after the others, what was put off last. */
export function orderQueue(items: readonly QueueItem[], left: ReadonlySet<string>): readonly QueueItem[] {
  const rank = ({ later, points }: QueueItem): number =>
    later !== null ? 2 : Number(points.some((id) => left.has(id)))
  return items.toSorted((a, b) => rank(a) - rank(b))
}
