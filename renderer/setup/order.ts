import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import type { SetupEdit } from '#shared/contract/setup.ts'

type Ordered = { readonly id: string; readonly order: string }
type OrderedEntity = 'topic' | 'table' | 'fact' | 'expertise' | 'body' | 'role' | 'presentation'

/** The order key of something added at the end. Things brought in from notes may have none, and stand in the order they came. */
export function keyAtEnd(items: readonly Ordered[]): string {
  if (items.some(({ order }) => order === '')) return ''
  return generateKeyBetween(items.at(-1)?.order ?? null, null)
}

/** The keys of several things added at the end, in order. */
export function keysAtEnd(items: readonly Ordered[], count: number): readonly string[] {
  if (items.some(({ order }) => order === '')) return Array.from({ length: count }, () => '')
  return generateNKeysBetween(items.at(-1)?.order ?? null, null, count)
}

function setOrder(entity: OrderedEntity, id: string, order: string): SetupEdit {
  return { kind: 'set', entity, id, field: 'order', value: order }
}

function isSorted(items: readonly Ordered[]): boolean {
  return items.every(
    ({ order }, index) => order !== '' && (index === 0 || (items[index - 1]?.order ?? '') < order),
  )
}

/** The edits that move a thing one or more places among its like; none where there is no such place. */
export function moveBy(
  entity: OrderedEntity,
  items: readonly Ordered[],
  id: string,
  step: number,
): readonly SetupEdit[] {
  const from = items.findIndex((item) => item.id === id)
  const to = from + step
  const moved = items[from]
  if (moved === undefined || to < 0 || to >= items.length) return []
  const others = items.toSpliced(from, 1)
  if (!isSorted(others)) {
    const keys = generateNKeysBetween(null, null, items.length)
    return others.toSpliced(to, 0, moved).map((item, index) => setOrder(entity, item.id, keys[index] ?? ''))
  }
  const key = generateKeyBetween(others[to - 1]?.order ?? null, others[to]?.order ?? null)
  return [setOrder(entity, id, key)]
}
