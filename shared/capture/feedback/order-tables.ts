import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

import type { Rec } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

type Table = Rec<'table'>
type Placed = { readonly table: string; readonly feedbackOrder: string }

function keyOf({ feedbackOrder, order }: Table): string {
  return feedbackOrder === '' ? order : feedbackOrder
}

/** Tables in the order they report: by their own place in feedback, where they have none by their usual one. */
export function orderForFeedback(tables: Iterable<Table>): readonly Table[] {
  return [...tables].toSorted((a, b) =>
    compareOrder({ order: keyOf(a), made: a.made }, { order: keyOf(b), made: b.made }),
  )
}

/** A key between two others; null where they leave no room or are not keys at all, as some brought in from notes. */
function findKey(before: string | null, after: string | null): string | null {
  try {
    return generateKeyBetween(before, after)
  } catch {
    return null
  }
}

function placeAll(tables: readonly Table[]): readonly Placed[] {
  const keys = generateNKeysBetween(null, null, tables.length)
  return tables.map(({ id }, index) => ({ table: id, feedbackOrder: keys[index] ?? '' }))
}

/**
 * Moves a table before or after the next one of those that are shown. Gives the places that change: one, or all of them
 * where they had none to put it between; nothing where it is at the end already.
 */
export function moveInFeedback(
  tables: readonly Table[],
  shown: readonly string[],
  id: string,
  step: 1 | -1,
): readonly Placed[] {
  const past = shown[shown.indexOf(id) + step]
  const moved = tables.find((table) => table.id === id)
  if (moved === undefined || past === undefined || !shown.includes(id)) return []
  const others = tables.filter((table) => table.id !== id)
  const at = others.findIndex((table) => table.id === past) + (step === 1 ? 1 : 0)
  const [before, after] = [others[at - 1], others[at]]
  const hasNone = [before, after].some((table) => table !== undefined && keyOf(table) === '')
  const key = hasNone ? null : findKey(before ? keyOf(before) : null, after ? keyOf(after) : null)
  if (key === null) return placeAll(others.toSpliced(at, 0, moved))
  return [{ table: id, feedbackOrder: key }]
}
