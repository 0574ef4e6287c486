import type { Join } from './link.ts'

type Candidate = { readonly a: number; readonly b: number; readonly score: number; readonly versions: number }

/** A heap with the best on top. */
function makeHeap(): { push: (item: Candidate) => void; pop: () => Candidate | undefined } {
  const items: Candidate[] = []
  const swap = (x: number, y: number): void => {
    const [one, other] = [items[x], items[y]]
    if (one === undefined || other === undefined) return
    items[x] = other
    items[y] = one
  }
  const scoreAt = (at: number): number => items[at]?.score ?? -Infinity
  return {
    push: (item) => {
      items.push(item)
      for (let at = items.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (scoreAt(parent) >= scoreAt(at)) return
        swap(parent, at)
        at = parent
      }
    },
    pop: () => {
      swap(0, items.length - 1)
      const top = items.pop()
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const best = scoreAt(right) > scoreAt(left) ? right : left
        if (scoreAt(best) <= scoreAt(at)) return top
        swap(at, best)
        at = best
      }
    },
  }
}

/**
 * Average linkage where only some pairs are known: those left out count as not alike. For topics too large for a full matrix;
 * it never joins more than the full one would.
 */
export function linkSparse(
  pairs: readonly { readonly a: number; readonly b: number; readonly score: number }[],
  count: number,
  least: number,
): readonly Join[] {
  const sizes = new Int32Array(count).fill(1)
  const versions = new Int32Array(count)
  const sums = Array.from({ length: count }, () => new Map<number, number>())
  const heap = makeHeap()
  const offer = (a: number, b: number): void => {
    const score = (sums[a]?.get(b) ?? 0) / ((sizes[a] ?? 1) * (sizes[b] ?? 1))
    if (score >= least) heap.push({ a, b, score, versions: (versions[a] ?? 0) + (versions[b] ?? 0) })
  }
  for (const { a, b, score } of pairs) {
    sums[a]?.set(b, score)
    sums[b]?.set(a, score)
  }
  for (const { a, b } of pairs) offer(a, b)
  const joins: Join[] = []
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { a, b, score } = next
    const isStale =
      sizes[a] === 0 || sizes[b] === 0 || next.versions !== (versions[a] ?? 0) + (versions[b] ?? 0)
    if (isStale) continue
    joins.push({ a, b, score, pairs: (sizes[a] ?? 0) * (sizes[b] ?? 0) })
    for (const [other, sum] of sums[b] ?? []) {
      sums[other]?.delete(b)
      if (other === a) continue
      const whole = (sums[a]?.get(other) ?? 0) + sum
      sums[a]?.set(other, whole)
      sums[other]?.set(a, whole)
    }
    sums[b]?.clear()
    sizes[a] = (sizes[a] ?? 0) + (sizes[b] ?? 0)
    sizes[b] = 0
    versions[a] = (versions[a] ?? 0) + 1
    for (const other of sums[a]?.keys() ?? []) offer(a, other)
  }
  return joins
}
