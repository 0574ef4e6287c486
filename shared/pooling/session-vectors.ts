import { quietWords } from './tokens.ts'

/** A text as the sentence model sees it: its word pieces without the marks of start and end, and for each a vector, as small whole numbers with one scale. */
export type TokenVectors = {
  readonly pieces: Uint16Array
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** What is known of the model's word pieces without looking at any session. */
export type PieceFacts = {
  readonly width: number
  readonly vocabulary: readonly string[]
  /** How likely a text holds the piece, going by its place in the vocabulary, which is in order of frequency. */
  readonly likely: Float32Array
  /** 1 for a piece that says little: a common word or a mark. */
  readonly quiet: Uint8Array
  /** The mean direction of ordinary workshop talk. */
  readonly mean: Float32Array
}

/** In the vocabulary the letters and marks come first, and from here on words in order of frequency. */
const firstWord = 1_996

/** Reads what the vocabulary alone tells; `mean` is of vectors made with these facts and no mean. */
export function describePieces(vocabulary: readonly string[], width: number): PieceFacts {
  const likely = Float32Array.from(vocabulary, (_, id) =>
    Math.min(0.6, Math.max(2e-5, id < firstWord ? 0.2 : 1.2 / (id - firstWord + 6))),
  )
  const quiet = Uint8Array.from(vocabulary, (piece) =>
    Number(quietWords.has(piece) || /^[^a-z0-9#]+$/u.test(piece)),
  )
  return { width, vocabulary, likely, quiet, mean: new Float32Array(width) }
}

/** How strongly this session is believed against the background: as many points as this weigh the same. */
const background = 10
const quietShare = 0.3

/** What a set of texts says of word pieces: how much each counts, and the direction all its texts share. */
export type PieceFit = { readonly weights: Float32Array; readonly mean: Float32Array }

function normaliseVector(vector: Float32Array): Float32Array {
  let sum = 0
  for (const value of vector) sum += value * value
  const length = Math.sqrt(sum) || 1
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) / length
  return vector
}

/** How much each piece counts in a set of texts: the rarer, the more. */
function weighPieces(texts: readonly TokenVectors[], { likely, quiet }: PieceFacts): Float32Array {
  const counts = new Float32Array(likely.length)
  for (const { pieces } of texts)
    for (const piece of new Set(pieces)) counts[piece] = (counts[piece] ?? 0) + 1
  return counts.map((count, piece) => {
    const seen = count + background * (likely[piece] ?? 0) + 0.3
    const weight = Math.max(0, -Math.log(seen / (texts.length + background + 0.6)))
    return quiet[piece] === 1 ? weight * quietShare : weight
  })
}

function sumTokens({ pieces, values, scales }: TokenVectors, weights: Float32Array, width: number) {
  const sum = new Float32Array(width)
  for (let token = 0; token < pieces.length; token += 1) {
    const weight = (weights[pieces[token] ?? 0] ?? 0) * (scales[token] ?? 0)
    if (weight === 0) continue
    const from = token * width
    for (let at = 0; at < width; at += 1) sum[at] = (sum[at] ?? 0) + weight * (values[from + at] ?? 0)
  }
  return normaliseVector(sum)
}

function addTo(sum: Float32Array, vector: Float32Array, share = 1): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + share * (vector[at] ?? 0)
}

/** The mean direction of texts, as background for small sessions. */
export function meanDirection(texts: readonly TokenVectors[], facts: PieceFacts): Float32Array {
  const weights = facts.likely.map(
    (likely, piece) => -Math.log(likely) * (facts.quiet[piece] === 1 ? quietShare : 1),
  )
  const mean = new Float32Array(facts.width)
  for (const text of texts) addTo(mean, sumTokens(text, weights, facts.width), 1 / texts.length)
  return mean
}

/**
 * Fits word pieces to a set of texts: rare pieces count more, and what all texts share is taken away. Safe from a handful of
 * texts up, because both are held against the background.
 */
export function fitPieces(texts: readonly TokenVectors[], facts: PieceFacts): PieceFit {
  const weights = weighPieces(texts, facts)
  const mean = facts.mean.map((value) => value * background)
  for (const text of texts) addTo(mean, sumTokens(text, weights, facts.width))
  return { weights, mean: mean.map((value) => value / (texts.length + background)) }
}

/** A text as one vector of length 1 among the texts of a fit, whether it was one of them or not. */
export function placeText(text: TokenVectors, { weights, mean }: PieceFit): Float32Array {
  const vector = sumTokens(text, weights, mean.length)
  addTo(vector, mean, -1)
  return normaliseVector(vector)
}
