import type { Placed, SetFit } from './fit-set.ts'
import { keepBest, type Near } from './keep-best.ts'
import { dotRows, layOut, type Multiply, multiplyPlainly } from './multiply.ts'
import { sketchVectors } from './sketch.ts'
import { addProducts, invert, type Sparse } from './sparse.ts'

/** How alike texts are. */
export type Likeness = {
  readonly count: number
  /** All likenesses, row by row (n × n), in `spare` where it is large enough. */
  readonly fillMatrix: (spare?: Float32Array) => Promise<Float32Array>
  /** The texts most like each, the closest first; of those it `allows`, where that is given. */
  readonly findNearest: (
    most: number,
    allows?: (a: number, b: number) => boolean,
  ) => Promise<readonly (readonly Near[])[]>
}

/** How many rows are worked out at a time. */
const together = 128
/** How many more than are wanted are looked at exactly after an estimate. */
const generous = 48
/** Where nothing multiplies quickly, larger sets are looked at by estimate first. */
const largestPlain = 1_500

/** Looks features up in a table made once, so that many texts are held against one. */
function lookUp({ at, how }: Sparse, features: number): (other: Sparse) => number {
  const table = new Float32Array(features)
  for (let index = 0; index < at.length; index += 1) table[at[index] ?? 0] = how[index] ?? 0
  return (other) => {
    let sum = 0
    for (let index = 0; index < other.at.length; index += 1)
      sum += (table[other.at[index] ?? 0] ?? 0) * (other.how[index] ?? 0)
    return sum
  }
}

/** How alike one text is to others that are placed by the same fit. */
export function scoreFrom({ shown, vector }: Placed): (other: Placed) => number {
  const shownOf = lookUp(shown, (shown.at.at(-1) ?? 0) + 1)
  return (other) =>
    shownOf(other.shown) +
    (vector === null || other.vector === null ? 0 : dotRows(vector, 0, other.vector, 0, vector.length))
}

/** How alike the texts of a set are, all with all. */
export function compareAll({ meaning, features }: SetFit, placed: readonly Placed[]): Likeness {
  const count = placed.length
  const postings = invert(
    placed.map(({ shown }) => shown),
    features,
  )
  const vectors = placed.flatMap(({ vector }) => (vector === null ? [] : [vector]))
  const all = layOut(vectors)
  const width = vectors[0]?.length ?? 0
  const multiply: Multiply = meaning?.of.multiply ?? multiplyPlainly
  const fillShown = (row: Float32Array, a: number): void => {
    const shown = placed[a]?.shown
    row.fill(0)
    if (shown !== undefined) addProducts(row, shown, postings)
  }
  /** Visits every row in turn, right from the column that `from` says on; the row is used again for the next. */
  const visitRows = async (from: 'start' | 'itself', visit: (a: number, row: Float32Array) => void) => {
    const row = new Float32Array(count)
    const out = new Float32Array(together * count)
    for (let start = 0; start < count; start += together) {
      const end = Math.min(count, start + together)
      const first = from === 'start' ? 0 : start
      const left = all.subarray(start * width, end * width)
      const meant = width === 0 ? null : await multiply(left, all.subarray(first * width), width, out)
      for (let a = start; a < end; a += 1) {
        fillShown(row, a)
        const place = (a - start) * (count - first) - first
        if (meant !== null)
          for (let b = first; b < count; b += 1) row[b] = (row[b] ?? 0) + (meant[place + b] ?? 0)
        visit(a, row)
      }
    }
  }
  const estimateNearest = (most: number, allows: (a: number, b: number) => boolean) => {
    const estimate = sketchVectors(vectors)
    const row = new Float32Array(count)
    return placed.map((_, a) => {
      fillShown(row, a)
      const likely = keepBest(most + generous)
      for (let b = 0; b < count; b += 1)
        if (b !== a && allows(a, b)) likely.offer(b, (row[b] ?? 0) + estimate(a, b))
      const best = keepBest(most)
      for (const { b } of likely.list()) best.offer(b, (row[b] ?? 0) + dotRows(all, a, all, b, width))
      return best.list()
    })
  }
  return {
    count,
    fillMatrix: async (spare = new Float32Array(0)) => {
      const size = count * count
      const matrix = spare.length >= size ? spare.subarray(0, size).fill(0) : new Float32Array(size)
      await visitRows('itself', (a, row) => {
        for (let b = a + 1; b < count; b += 1) {
          matrix[a * count + b] = row[b] ?? 0
          matrix[b * count + a] = row[b] ?? 0
        }
      })
      return matrix
    },
    findNearest: async (most, allows = () => true) => {
      if (width > 0 && multiply === multiplyPlainly && count > largestPlain)
        return estimateNearest(most, allows)
      const near: (readonly Near[])[] = []
      await visitRows('start', (a, row) => {
        const best = keepBest(most)
        for (let b = 0; b < count; b += 1)
          if ((row[b] ?? 0) > best.least() && b !== a && allows(a, b)) best.offer(b, row[b] ?? 0)
        near.push(best.list())
      })
      return near
    },
  }
}
