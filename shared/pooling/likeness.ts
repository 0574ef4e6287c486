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
  /** Shows how alike each of these texts is to all; the row is used again for the next. */
  readonly visitRows: (
    rows: readonly number[],
    visit: (a: number, row: Float32Array) => void,
  ) => Promise<void>
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
  // Texts that came after the fit may have features that it does not know.
  const known = placed.reduce((most, { shown }) => Math.max(most, (shown.at.at(-1) ?? 0) + 1), features)
  const postings = invert(
    placed.map(({ shown }) => shown),
    known,
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
  const addMeant = (row: Float32Array, meant: Float32Array, first: number, place: number): void => {
    for (let b = first; b < count; b += 1) row[b] = (row[b] ?? 0) + (meant[place + b - first] ?? 0)
  }
  const visitRows: Likeness['visitRows'] = async (rows, visit) => {
    const row = new Float32Array(count)
    const out = new Float32Array(Math.min(together, rows.length) * count)
    for (let start = 0; start < rows.length; start += together) {
      const some = rows.slice(start, start + together)
      const left = layOut(some.flatMap((a) => vectors[a] ?? []))
      const meant = width === 0 ? null : await multiply(left, all, width, out)
      for (const [at, a] of some.entries()) {
        fillShown(row, a)
        if (meant !== null) addMeant(row, meant, 0, at * count)
        visit(a, row)
      }
    }
  }
  /** Visits every row in turn, right from itself on; the row is used again for the next. */
  const visitHalves = async (visit: (a: number, row: Float32Array) => void): Promise<void> => {
    const row = new Float32Array(count)
    const out = new Float32Array(together * count)
    for (let start = 0; start < count; start += together) {
      const end = Math.min(count, start + together)
      const left = all.subarray(start * width, end * width)
      const meant = width === 0 ? null : await multiply(left, all.subarray(start * width), width, out)
      for (let a = start; a < end; a += 1) {
        fillShown(row, a)
        if (meant !== null) addMeant(row, meant, start, (a - start) * (count - start))
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
      await visitHalves((a, row) => {
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
      await visitRows([...placed.keys()], (a, row) => {
        const best = keepBest(most)
        for (let b = 0; b < count; b += 1)
          if ((row[b] ?? 0) > best.least() && b !== a && allows(a, b)) best.offer(b, row[b] ?? 0)
        near.push(best.list())
      })
      return near
    },
    visitRows,
  }
}
