/** Rows of numbers as whole numbers from -127 to 127, with one scale for each row. */
export function shrinkRows(
  rows: Float32Array,
  width: number,
): { readonly values: Int8Array; readonly scales: Float32Array } {
  const count = rows.length / width
  const memory = new ArrayBuffer(count * 4 + rows.length)
  const [scales, values] = [new Float32Array(memory, 0, count), new Int8Array(memory, count * 4)]
  for (let row = 0; row < scales.length; row += 1) {
    const from = row * width
    let most = 0
    for (let at = from; at < from + width; at += 1) most = Math.max(most, Math.abs(rows[at] ?? 0))
    const scale = most / 127 || 1
    scales[row] = scale
    for (let at = from; at < from + width; at += 1) values[at] = Math.round((rows[at] ?? 0) / scale)
  }
  return { values, scales }
}
