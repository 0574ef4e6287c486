import { keepBest } from './keep-best.ts'
import { sketchVectors } from './sketch.ts'
import {
  type Counted,
  countFeatures,
  type FeatureBook,
  fitSparse,
  numberFeatures,
  type Sparse,
} from './sparse.ts'
import { letterRuns, readLetterRuns, readStems } from './tokens.ts'

/** How much the meaning of the words, the words and the letters count; they add up to 1. */
export type Mix = { readonly meaning: number; readonly words: number; readonly letters: number }

/** With a sentence model, and without one. */
export const mixes = {
  model: { meaning: 0.65, words: 0.15, letters: 0.2 },
  wordsOnly: { meaning: 0, words: 0.5, letters: 0.5 },
} as const satisfies Record<string, Mix>

/** What the words of a text are, read once. */
export type Features = { readonly stems: Counted; readonly runs: Counted }

/** Reads features of texts that are to be held against each other; `stems` says how many stems there are so far. */
export type FeatureReader = { readonly read: (text: string) => Features; readonly stems: () => number }

export function makeFeatureReader(): FeatureReader {
  const book: FeatureBook = new Map()
  return {
    read: (text) => ({
      stems: countFeatures(numberFeatures(readStems(text), book)),
      runs: countFeatures(readLetterRuns(text)),
    }),
    stems: () => book.size,
  }
}

/** Which texts hold each feature, and how much of it: those of feature f stand from starts[f] to starts[f + 1]. */
type Postings = { readonly starts: Int32Array; readonly texts: Int32Array; readonly how: Float32Array }

function invert(vectors: readonly Sparse[], features: number): Postings {
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

/** Adds to a row how much each text shares with one, times `share`. */
function addShared(row: Float32Array, vector: Sparse, { starts, texts, how }: Postings, share: number): void {
  for (let index = 0; index < vector.at.length; index += 1) {
    const number = vector.at[index] ?? 0
    const weight = (vector.how[index] ?? 0) * share
    for (let place = starts[number] ?? 0; place < (starts[number + 1] ?? 0); place += 1) {
      const text = texts[place] ?? 0
      row[text] = (row[text] ?? 0) + weight * (how[place] ?? 0)
    }
  }
}

/** One after the other in one piece of memory, so that rows are read in order. */
function layOut(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0
  const all = new Float32Array(vectors.length * width)
  for (const [at, vector] of vectors.entries()) all.set(vector, at * width)
  return all
}

function dotRows(all: Float32Array, a: number, b: number, width: number): number {
  let [w, x, y, z] = [0, 0, 0, 0]
  const [from, to] = [a * width, b * width]
  for (let at = 0; at < width; at += 4) {
    w += (all[from + at] ?? 0) * (all[to + at] ?? 0)
    x += (all[from + at + 1] ?? 0) * (all[to + at + 1] ?? 0)
    y += (all[from + at + 2] ?? 0) * (all[to + at + 2] ?? 0)
    z += (all[from + at + 3] ?? 0) * (all[to + at + 3] ?? 0)
  }
  return w + x + y + z
}

/** How alike texts are. */
export type Likeness = {
  readonly count: number
  /** Fills `row` with how alike text `a` is to all from `first` on. */
  readonly fillRow: (row: Float32Array, a: number, first?: number) => void
  /** The texts most like `a`, the closest first; exact where there are few texts, else found by a quick estimate first. */
  readonly nearest: (a: number, most: number, row: Float32Array) => readonly Near[]
}

export type Near = { readonly b: number; readonly score: number }

/** How many more than are wanted are looked at exactly after the estimate. */
const generous = 48

/** Likeness among some texts, fitted to them: what they all share counts little. `vectors` are their meanings, if there is a model. */
export function fitLikeness(
  features: readonly Features[],
  stems: number,
  vectors: readonly Float32Array[] | null,
  isEstimated = false,
): Likeness {
  const mix: Mix = vectors === null ? mixes.wordsOnly : mixes.model
  const count = features.length
  const words = fitSparse(
    features.map((each) => each.stems),
    stems,
  )
  const letters = fitSparse(
    features.map(({ runs }) => runs),
    letterRuns,
  )
  const [wordPostings, letterPostings] = [invert(words, stems), invert(letters, letterRuns)]
  const all = vectors === null ? null : layOut(vectors)
  const width = vectors?.[0]?.length ?? 0
  const estimate = vectors === null || !isEstimated ? null : sketchVectors(vectors)
  const fillWords = (row: Float32Array, a: number): void => {
    row.fill(0)
    const [word, letter] = [words[a], letters[a]]
    if (word !== undefined) addShared(row, word, wordPostings, mix.words)
    if (letter !== undefined) addShared(row, letter, letterPostings, mix.letters)
  }
  const meaning = (a: number, b: number): number =>
    all === null ? 0 : mix.meaning * dotRows(all, a, b, width)
  const fillRow: Likeness['fillRow'] = (row, a, first = 0) => {
    fillWords(row, a)
    if (all !== null) for (let b = first; b < count; b += 1) row[b] = (row[b] ?? 0) + meaning(a, b)
  }
  const estimateNearest = (
    a: number,
    most: number,
    row: Float32Array,
    by: NonNullable<typeof estimate>,
  ): readonly Near[] => {
    fillWords(row, a)
    const likely = keepBest(most + generous)
    for (let b = 0; b < count; b += 1) if (b !== a) likely.offer(b, (row[b] ?? 0) + mix.meaning * by(a, b))
    const best = keepBest(most)
    for (const { b } of likely.list()) best.offer(b, (row[b] ?? 0) + meaning(a, b))
    return best.list()
  }
  return {
    count,
    fillRow,
    nearest: (a, most, row) => {
      if (estimate !== null) return estimateNearest(a, most, row, estimate)
      fillRow(row, a)
      const best = keepBest(most)
      for (let b = 0; b < count; b += 1) if (b !== a) best.offer(b, row[b] ?? 0)
      return best.list()
    },
  }
}
