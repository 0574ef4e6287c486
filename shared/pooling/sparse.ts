/** The features of a text: their numbers, rising, and how often each comes. */
export type Counted = { readonly at: Int32Array; readonly times: Uint8Array }

/** A vector of few features. */
export type Sparse = { readonly at: Int32Array; readonly how: Float32Array }

/** Numbers for features, the same for every text that is read with it. */
export type FeatureBook = Map<string, number>

/** The number of each feature; new ones get the next. */
export function numberFeatures(features: readonly string[], book: FeatureBook): readonly number[] {
  return features.map((feature) => {
    const number = book.get(feature) ?? book.size
    book.set(feature, number)
    return number
  })
}

/** Counts features by their numbers. */
export function countFeatures(features: readonly number[]): Counted {
  const sorted = Int32Array.from(features).sort()
  const at = new Int32Array(sorted.length)
  const times = new Uint8Array(sorted.length)
  let kinds = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1
    at[kinds] = sorted[from] ?? 0
    times[kinds] = Math.min(255, to - from)
    kinds += 1
    from = to
  }
  return { at: at.slice(0, kinds), times: times.slice(0, kinds) }
}

/** How rare each feature is among some texts; a feature they have not is the rarest. */
export type Rarity = (feature: number) => number

/** Learns from texts how rare their features are (smoothed IDF). */
export function fitRarity(texts: readonly Counted[], features: number): Rarity {
  const holders = new Int32Array(features)
  for (const { at } of texts) for (const number of at) holders[number] = (holders[number] ?? 0) + 1
  const byHolders = Float32Array.from(
    { length: texts.length + 1 },
    (_, held) => Math.log((1 + texts.length) / (1 + held)) + 1,
  )
  return (feature) => byHolders[holders[feature] ?? 0] ?? 1
}

/** 1 + log of a count. */
const oftens = Float32Array.from({ length: 256 }, (_, times) => 1 + Math.log(Math.max(1, times)))

/** A kind of features: those with numbers below `below` and not of a kind before, and how much they count together. */
export type FeatureKind = { readonly below: number; readonly share: number }

/**
 * A text as a vector by TF-IDF: what is frequent among the texts counts less. Features of a kind make up a vector whose length is
 * the root of its share, so that the product of two texts is the sum of their cosines by kind, each times its share.
 */
export function weighFeatures({ at, times }: Counted, rarity: Rarity, kinds: readonly FeatureKind[]): Sparse {
  const how = new Float32Array(at.length)
  let from = 0
  for (const { below, share } of kinds) {
    let squares = 0
    let to = from
    for (; to < at.length && (at[to] ?? 0) < below; to += 1) {
      const weight = (oftens[times[to] ?? 0] ?? 0) * rarity(at[to] ?? 0)
      how[to] = weight
      squares += weight * weight
    }
    const length = Math.sqrt(squares / (share || 1)) || 1
    for (let index = from; index < to; index += 1) how[index] = share === 0 ? 0 : (how[index] ?? 0) / length
    from = to
  }
  return { at, how }
}

/** The product of two texts. */
export function dotSparse(a: Sparse, b: Sparse): number {
  let sum = 0
  for (let i = 0, j = 0; i < a.at.length && j < b.at.length;) {
    const [x, y] = [a.at[i] ?? 0, b.at[j] ?? 0]
    if (x === y) sum += (a.how[i] ?? 0) * (b.how[j] ?? 0)
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return sum
}

/** Which texts hold each feature, and how much of it: those of feature f stand from starts[f] to starts[f + 1]. */
export type Postings = {
  readonly starts: Int32Array
  readonly texts: Int32Array
  readonly how: Float32Array
}

/** Turns texts round: from each feature to the texts that hold it. */
export function invert(vectors: readonly Sparse[], features: number): Postings {
  const starts = new Int32Array(features + 1)
  for (const { at } of vectors) for (const number of at) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let number = 0; number < features; number += 1)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
  const next = starts.slice()
  const total = starts[features] ?? 0
  const [texts, how] = [new Int32Array(total), new Float32Array(total)]
  for (const [text, vector] of vectors.entries())
    for (let index = 0; index < vector.at.length; index += 1) {
      const number = vector.at[index] ?? 0
      const place = next[number] ?? 0
      next[number] = place + 1
      texts[place] = text
      how[place] = vector.how[index] ?? 0
    }
  return { starts, texts, how }
}

/** Adds to a row the product of each text with one. */
export function addProducts(row: Float32Array, vector: Sparse, { starts, texts, how }: Postings): void {
  for (let index = 0; index < vector.at.length; index += 1) {
    const number = vector.at[index] ?? 0
    const weight = vector.how[index] ?? 0
    const end = starts[number + 1] ?? 0
    for (let place = starts[number] ?? 0; place < end; place += 1) {
      const text = texts[place] ?? 0
      row[text] = (row[text] ?? 0) + weight * (how[place] ?? 0)
    }
  }
}
