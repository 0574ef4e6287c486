type Nestable = { readonly id: string; readonly under: string | null }

/** What stands under what: the outermost things in order, and for each thing those directly under it. */
export type Nesting<T> = {
  readonly roots: readonly T[]
  readonly under: ReadonlyMap<string, readonly T[]>
}

const deepest = 7

type Depths = { readonly depth: Map<string, number>; readonly parent: Map<string, string | null> }

/** Settles one thing and all above it: a ring is broken where it was entered, and what is too deep stands at the deepest level. */
function settle<T extends Nestable>(
  start: T,
  above: (item: T) => T | undefined,
  { depth, parent }: Depths,
): void {
  const chain: T[] = []
  const met = new Set<string>()
  let at: T | undefined = start
  while (at !== undefined && !depth.has(at.id)) {
    if (met.has(at.id)) {
      depth.set(at.id, 0)
      parent.set(at.id, null)
      break
    }
    met.add(at.id)
    chain.push(at)
    at = above(at)
  }
  for (const item of chain.toReversed()) {
    if (depth.has(item.id)) continue
    const up = above(item)
    const over = up === undefined ? -1 : (depth.get(up.id) ?? -1)
    depth.set(item.id, Math.min(over + 1, deepest))
    parent.set(item.id, up === undefined ? null : over < deepest ? up.id : (parent.get(up.id) ?? null))
  }
}

/** Nests things by what they are under; `belongs` may refuse a parent. One pass, whatever the depth. */
export function nestItems<T extends Nestable>(
  items: readonly T[],
  belongs: (item: T, parent: T) => boolean = () => true,
): Nesting<T> {
  const byId = new Map(items.map((item) => [item.id, item]))
  const above = (item: T): T | undefined => {
    const parent = byId.get(item.under ?? '')
    return parent !== undefined && parent.id !== item.id && belongs(item, parent) ? parent : undefined
  }
  const depths: Depths = { depth: new Map(), parent: new Map() }
  const roots: T[] = []
  const under = new Map<string, T[]>()
  for (const item of items) {
    settle(item, above, depths)
    const parent = depths.parent.get(item.id) ?? null
    const list = parent === null ? roots : (under.get(parent) ?? [])
    list.push(item)
    if (parent !== null) under.set(parent, list)
  }
  return { roots, under }
}
