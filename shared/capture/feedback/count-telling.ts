import type { Rec } from '#shared/model/session.ts'

type Point = Rec<'point'>

/** How many tables said a thing, at how many of them it was split, and how many people where a table counted them. */
export type Telling = { readonly tables: number; readonly splits: number; readonly people: number | null }

function countTables(points: readonly Point[], plenary: ReadonlySet<string>): number {
  return new Set(points.map(({ table }) => table).filter((table) => table !== null && !plenary.has(table)))
    .size
}

/** Counts a point together with the others that say the same. People are given only where one table said it. */
export function countTelling(point: Point, same: readonly Point[], plenary: ReadonlySet<string>): Telling {
  const all = [point, ...same]
  const tables = countTables(all, plenary)
  const splits = countTables(
    all.filter(({ agreement }) => agreement?.scale === 'split'),
    plenary,
  )
  return { tables, splits, people: tables > 1 ? null : (point.agreement?.people ?? null) }
}
