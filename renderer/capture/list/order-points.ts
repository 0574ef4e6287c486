import { generateNKeysBetween } from 'fractional-indexing'

import { compareSaid, type Said } from '#renderer/capture/point-rows.ts'

type Ordered = Pick<Said, 'id' | 'order'>
type Orders = ReadonlyMap<string, string>

function isNatural(sequence: readonly Said[]): boolean {
  return sequence.every((point, index) => {
    const before = sequence[index - 1]
    return before === undefined || compareSaid(before, point) < 0
  })
}

/** Whether the points that stay have orders of their own, one after the other, up to the given end. */
function isOrdered(sequence: readonly Ordered[], moved: ReadonlySet<string>, end: string | null): boolean {
  const kept = sequence.filter(({ id }) => !moved.has(id)).map(({ order }) => order)
  return [...kept, ...(end === null ? [] : [end])].every(
    (order, index, all) => order !== '' && (index === 0 || (all[index - 1] ?? '') < order),
  )
}

/** Orders for each run of moved points, between those that stay on either side of it. */
function orderRuns(sequence: readonly Ordered[], moved: ReadonlySet<string>, end: string | null): Orders {
  const orders = new Map<string, string>()
  let before: string | null = null
  let run: string[] = []
  const close = (next: string | null): void => {
    const keys = generateNKeysBetween(before, next, run.length)
    for (const [index, id] of run.entries()) orders.set(id, keys[index] ?? '')
    run = []
  }
  for (const { id, order } of sequence) {
    if (moved.has(id)) run.push(id)
    else {
      close(order)
      before = order
    }
  }
  close(end)
  return orders
}

/**
 * The orders that make points stand in a sequence in which only `moved` changed place. Points have no order of their own
 * until somebody moves one: then it and those before it get one, and the rest go on standing after them as they came.
 */
export function orderAs(sequence: readonly Said[], moved: ReadonlySet<string>): Orders {
  if (isNatural(sequence)) return new Map()
  const last = sequence.findLastIndex(({ id }) => moved.has(id))
  const first = sequence.slice(0, last + 1)
  const next = sequence[last + 1]?.order ?? ''
  const end = next === '' ? null : next
  if (isOrdered(first, moved, end)) return orderRuns(first, moved, end)
  const keys = generateNKeysBetween(null, end, first.length)
  return new Map(first.map(({ id }, index) => [id, keys[index] ?? '']))
}
