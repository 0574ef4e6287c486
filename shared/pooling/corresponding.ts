import type { SetFit } from './fit-set.ts'
import type { ReadText } from './read-text.ts'
import { cutPhrase } from './reasons.ts'
import type { PieceFit, TokenVectors } from './session-vectors.ts'
import type { ShownWord } from './shown-words.ts'
import { stemWord } from './tokens.ts'

const mostPairs = 3
/** From which share of the likeness on a pair of words is worth naming. */
const leastShare = 0.04

type WordVector = { word: string; readonly vector: Float32Array; isQuiet: boolean }

/** The vectors of a text's words, each with its share of what all texts have in common taken away; their sum is the text's. */
function readWordVectors(
  { pieces, values, scales }: TokenVectors,
  { weights, mean }: PieceFit,
  facts: { readonly vocabulary: readonly string[]; readonly quiet: Uint8Array },
): readonly WordVector[] {
  const width = mean.length
  const sum = new Float32Array(width)
  let whole = 0
  const words: WordVector[] = []
  const shares: number[] = []
  for (let token = 0; token < pieces.length; token += 1) {
    const id = pieces[token] ?? 0
    const [piece, weight] = [facts.vocabulary[id] ?? '', weights[id] ?? 0]
    const last = words.at(-1)
    const isMore = piece.startsWith('##') && last !== undefined
    if (isMore) last.word += piece.slice(2)
    else words.push({ word: piece, vector: new Float32Array(width), isQuiet: facts.quiet[id] === 1 })
    const vector = words.at(-1)?.vector ?? sum
    const from = token * width
    for (let at = 0; at < width; at += 1) {
      const value = weight * (scales[token] ?? 0) * (values[from + at] ?? 0)
      vector[at] = (vector[at] ?? 0) + value
      sum[at] = (sum[at] ?? 0) + value
    }
    shares[words.length - 1] = (shares[words.length - 1] ?? 0) + weight
    whole += weight
  }
  const length = Math.hypot(...sum) || 1
  for (const [index, { vector }] of words.entries())
    for (let at = 0; at < width; at += 1)
      vector[at] = (vector[at] ?? 0) / length - ((shares[index] ?? 0) / (whole || 1)) * (mean[at] ?? 0)
  return words
}

function findShown(word: string, shown: readonly ShownWord[]): ShownWord | undefined {
  const stem = stemWord(word)
  return shown.find(({ tokens }) => tokens.includes(word)) ?? shown.find(({ stems }) => stems.includes(stem))
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

/** A text with the words a reader sees. */
export type Shown = { readonly text: ReadText; readonly words: readonly ShownWord[] }

/**
 * The words of two texts that make them alike where they are not the same words, the strongest first: the likeness of meanings is
 * a sum over pairs of words, so each pair's part is known. Words are as they are written.
 */
export function findCorresponding(
  { meaning }: SetFit,
  a: Shown,
  b: Shown,
): readonly (readonly [string, string])[] {
  const [left, right] = [meaning?.of.vectorsOf(a.text.open), meaning?.of.vectorsOf(b.text.open)]
  if (meaning === null || left === undefined || right === undefined) return []
  const own = readWordVectors(left, meaning.pieces, meaning.of.facts)
  const others = readWordVectors(right, meaning.pieces, meaning.of.facts)
  const parts = own.flatMap((x) => others.map((y) => ({ x, y, part: dot(x.vector, y.vector) })))
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  const named: (readonly [string, string])[] = []
  const used = new Set<string>()
  for (const { x, y, part } of parts.toSorted((p, q) => q.part - p.part)) {
    if (named.length === mostPairs || part < leastShare * Math.max(whole, 0.2)) break
    const [one, other] = [findShown(x.word, a.words), findShown(y.word, b.words)]
    if (x.isQuiet || y.isQuiet || one === undefined || other === undefined) continue
    if (one.stems.some((stem) => other.stems.includes(stem))) continue
    if (used.has(`a ${one.shown}`) || used.has(`b ${other.shown}`)) continue
    used.add(`a ${one.shown}`).add(`b ${other.shown}`)
    named.push([cutPhrase(one.shown), cutPhrase(other.shown)])
  }
  return named
}
