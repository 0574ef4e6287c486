import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

type Ordered = { readonly id: string; readonly order: string }

function isInOrder(things: readonly Ordered[]): boolean {
  return things.every(({ order }, at) => order !== '' && (things[at - 1]?.order ?? '') < order)
}

/** The orders that put things as they are given here: that of the moved one, or of all where the others have none yet. */
export function orderThem(things: readonly Ordered[], moved: string): ReadonlyMap<string, string> {
  const at = things.findIndex(({ id }) => id === moved)
  if (isInOrder(things.toSpliced(at, 1)))
    return new Map([
      [moved, generateKeyBetween(things[at - 1]?.order ?? null, things[at + 1]?.order ?? null)],
    ])
  const keys = generateNKeysBetween(null, null, things.length)
  return new Map(things.map(({ id }, index) => [id, keys[index] ?? '']))
}

/** The order of something new behind the others: none where the last has none, for then it stands last by when it was made. */
export function orderLast(things: readonly Ordered[]): string {
  const last = things.at(-1)?.order ?? ''
  return last === '' ? '' : generateKeyBetween(last, null)
}
