/**
 * Multiplies rows with rows: gives the products of every row of `left` with every row of `right`, row by row of `left`. Rows are
 * `width` numbers, a multiple of 4. The products stand at the start of `out`, which is large enough.
 */
export type Multiply = (
  left: Float32Array,
  right: Float32Array,
  width: number,
  out: Float32Array,
) => Promise<Float32Array>

/** The product of row `a` of `left` and row `b` of `right`. */
export function dotRows(
  left: Float32Array,
  a: number,
  right: Float32Array,
  b: number,
  width: number,
): number {
  let [w, x, y, z] = [0, 0, 0, 0]
  const [from, to] = [a * width, b * width]
  for (let at = 0; at < width; at += 4) {
    w += (left[from + at] ?? 0) * (right[to + at] ?? 0)
    x += (left[from + at + 1] ?? 0) * (right[to + at + 1] ?? 0)
    y += (left[from + at + 2] ?? 0) * (right[to + at + 2] ?? 0)
    z += (left[from + at + 3] ?? 0) * (right[to + at + 3] ?? 0)
  }
  return w + x + y + z
}

/** Multiplies without any engine. */
export async function multiplyPlainly(
  left: Float32Array,
  right: Float32Array,
  width: number,
  out: Float32Array,
): Promise<Float32Array> {
  const [rows, columns] = [left.length / width, right.length / width]
  for (let a = 0; a < rows; a += 1)
    for (let b = 0; b < columns; b += 1) out[a * columns + b] = dotRows(left, a, right, b, width)
  return out
}

/** One after the other in one piece of memory, so that rows are read in order. */
export function layOut(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0
  const all = new Float32Array(vectors.length * width)
  for (const [at, vector] of vectors.entries()) all.set(vector, at * width)
  return all
}
