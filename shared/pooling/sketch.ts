/** Bits of each vector's signature; two vectors differ in as many bits as they point apart (random hyperplanes, Charikar 2002). */
const bits = 256
const words = bits / 32

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function countBits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55_55_55_55)
  rest = (rest & 0x33_33_33_33) + ((rest >>> 2) & 0x33_33_33_33)
  return Math.imul((rest + (rest >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24
}

/** Signatures of vectors: a quick estimate of the product of any two. */
export function sketchVectors(vectors: readonly Float32Array[]): (a: number, b: number) => number {
  const width = vectors[0]?.length ?? 0
  const random = makeRandom(2_003)
  const planes = Float32Array.from({ length: bits * width }, () => random() + random() + random() - 1.5)
  const marks = new Int32Array(vectors.length * words)
  for (const [at, vector] of vectors.entries())
    for (let bit = 0; bit < bits; bit += 1) {
      let sum = 0
      const from = bit * width
      for (let index = 0; index < width; index += 1) sum += (planes[from + index] ?? 0) * (vector[index] ?? 0)
      if (sum > 0) marks[at * words + (bit >> 5)] = (marks[at * words + (bit >> 5)] ?? 0) | (1 << (bit & 31))
    }
  const lengths = Float32Array.from(vectors, (vector) => Math.hypot(...vector))
  const cosines = Float32Array.from({ length: bits + 1 }, (_, apart) => Math.cos((Math.PI * apart) / bits))
  return (a, b) => {
    let apart = 0
    for (let word = 0; word < words; word += 1)
      apart += countBits((marks[a * words + word] ?? 0) ^ (marks[b * words + word] ?? 0))
    return (cosines[apart] ?? 0) * (lengths[a] ?? 0) * (lengths[b] ?? 0)
  }
}
