/** Two clusters that were joined, named by one point of each; how alike their pairs were on average, and how many those are. */
export type Join = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly pairs: number
}

/** Points that stand together, and the mean likeness of their pairs. */
export type Cluster = { readonly members: readonly number[]; readonly score: number }

/**
 * Average linkage over a full matrix of likeness (n × n, row by row; it is used up), by the nearest-neighbour chain: every
 * join, the closest first.
 */
export function linkAverage(likeness: Float32Array, count: number): readonly Join[] {
  const sizes = new Int32Array(count).fill(1)
  const joins: Join[] = []
  const chain: number[] = []
  let left = [...Array(count).keys()]
  const at = (a: number, b: number): number => likeness[a * count + b] ?? 0
  const nearest = (a: number, before: number): number => {
    let best = before
    let most = before < 0 ? -Infinity : at(a, before)
    for (const b of left)
      if (b !== a && at(a, b) > most) {
        most = at(a, b)
        best = b
      }
    return best
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [sizes[a] ?? 0, sizes[b] ?? 0]
    joins.push({ a, b, score: at(a, b), pairs: x * y })
    for (const other of left) {
      if (other === a || other === b) continue
      const mean = (x * at(a, other) + y * at(b, other)) / (x + y)
      likeness[a * count + other] = mean
      likeness[other * count + a] = mean
    }
    sizes[a] = x + y
    left = left.filter((other) => other !== b)
  }
  while (left.length > 1) {
    if (chain.length === 0) chain.push(left[0] ?? 0)
    const top = chain.at(-1) ?? 0
    const before = chain.at(-2) ?? -1
    const next = nearest(top, before)
    if (next === before) {
      chain.splice(-2)
      join(top, before)
    } else chain.push(next)
  }
  return joins.toSorted((a, b) => b.score - a.score)
}

/** The clusters of two and more that the joins at or above `cut` make. */
export function cutJoins(joins: readonly Join[], count: number, cut: number): readonly Cluster[] {
  const parents = Int32Array.from({ length: count }, (_, point) => point)
  const [sums, pairs] = [new Float64Array(count), new Float64Array(count)]
  const find = (point: number): number => {
    let at = point
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? 0] ?? 0
      at = parents[at] ?? 0
    }
    return at
  }
  for (const join of joins) {
    if (join.score < cut) continue
    const [a, b] = [find(join.a), find(join.b)]
    parents[b] = a
    sums[a] = (sums[a] ?? 0) + (sums[b] ?? 0) + join.score * join.pairs
    pairs[a] = (pairs[a] ?? 0) + (pairs[b] ?? 0) + join.pairs
  }
  return [...Map.groupBy(Array(count).keys(), find)].flatMap(([root, members]) =>
    members.length > 1 ? [{ members, score: (sums[root] ?? 0) / (pairs[root] ?? 1) }] : [],
  )
}
