import type { Rec } from '#shared/model/session.ts'

import type { Material } from './material.ts'

type Point = Rec<'point'>

const ordered = new WeakMap<Material, readonly Point[]>()

/** Every point table by table in the room's order, those that no table said after them. */
export function pointsByTable(material: Material): readonly Point[] {
  const known = ordered.get(material)
  if (known !== undefined) return known
  const { points, tableOrder } = material
  const place = ({ table }: Point): number => tableOrder.get(table ?? '') ?? tableOrder.size
  const sorted = points.toSorted((a, b) => place(a) - place(b))
  ordered.set(material, sorted)
  return sorted
}

const numbers = new WeakMap<Material, ReadonlyMap<string, number>>()

/** The number of each point in the list of all points, by its id. */
export function pointNumbers(material: Material): ReadonlyMap<string, number> {
  const known =
    numbers.get(material) ?? new Map(pointsByTable(material).map(({ id }, index) => [id, index + 1]))
  numbers.set(material, known)
  return known
}

/** Numbers in a row, runs of three and more as spans: "3, 5 to 8, 12". */
export function joinNumbers(given: readonly number[]): string {
  const sorted = [...new Set(given)].toSorted((a, b) => a - b)
  const runs: [number, number][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] + 1 === number) last[1] = number
    else runs.push([number, number])
  }
  return runs
    .flatMap(([from, to]) =>
      to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    )
    .join(', ')
}
