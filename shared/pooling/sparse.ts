/** The features of a text: their numbers, rising, and how often each comes, as 1 + log. */
export type Counted = { readonly at: Int32Array; readonly often: Float32Array }

/** A vector of few features; its length is 1. */
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
  const at: number[] = []
  const often: number[] = []
  for (let from = 0; from < sorted.length;) {
    let to = from
    while (to < sorted.length && sorted[to] === sorted[from]) to += 1
    at.push(sorted[from] ?? 0)
    often.push(1 + Math.log(to - from))
    from = to
  }
  return { at: Int32Array.from(at), often: Float32Array.from(often) }
}

/** Texts as vectors by TF-IDF: what is frequent among them counts less. */
export function fitSparse(texts: readonly Counted[], features: number): readonly Sparse[] {
  const holders = new Int32Array(features)
  for (const { at } of texts) for (const number of at) holders[number] = (holders[number] ?? 0) + 1
  return texts.map(({ at, often }) => {
    const how = new Float32Array(at.length)
    let squares = 0
    for (let index = 0; index < at.length; index += 1) {
      const rarity = Math.log((1 + texts.length) / (1 + (holders[at[index] ?? 0] ?? 0))) + 1
      const weight = (often[index] ?? 0) * rarity
      how[index] = weight
      squares += weight * weight
    }
    const length = Math.sqrt(squares) || 1
    for (let index = 0; index < how.length; index += 1) how[index] = (how[index] ?? 0) / length
    return { at, how }
  })
}
