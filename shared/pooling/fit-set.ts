import type { Multiply } from './multiply.ts'
import type { ReadText } from './read-text.ts'
import { fitPieces, type PieceFacts, type PieceFit, placeText, type TokenVectors } from './session-vectors.ts'
import { fitRarity, type Rarity, type Sparse, weighFeatures } from './sparse.ts'
import { letterRuns } from './tokens.ts'

/** How much the meaning of the words, the words and the letters count; they add up to 1. */
export type Mix = { readonly meaning: number; readonly words: number; readonly letters: number }

/** From which score on a pair is close, or very close. */
export type Grades = { readonly 'very-close': number; readonly close: number }

/**
 * What comparisons rest on: a sentence model, the meanings of single words, or the words and letters alone. A short note shares
 * few words with others, so there meaning counts for more; a pair of a short and a long text stands between.
 */
export type Basis = { readonly short: Mix; readonly long: Mix; readonly grades: Grades }

const half: Mix = { meaning: 0.5, words: 0.25, letters: 0.25 }
const wordsAlone: Mix = { meaning: 0, words: 0.5, letters: 0.5 }

export const bases = {
  model: {
    short: { meaning: 0.65, words: 0.15, letters: 0.2 },
    long: half,
    grades: { 'very-close': 0.5, close: 0.3 },
  },
  wordByWord: { short: half, long: half, grades: { 'very-close': 0.5, close: 0.25 } },
  wordsOnly: { short: wordsAlone, long: wordsAlone, grades: { 'very-close': 0.5, close: 0.3 } },
} as const satisfies Record<string, Basis>

/** From how many words that say something on a text is long. */
const longFrom = 8

/** What a sentence model, or a table of the meanings of words, gives. */
export type Meaning = {
  readonly basis: Basis
  readonly facts: PieceFacts
  /** A quick way to multiply, where there is one. */
  readonly multiply: Multiply | null
  /** The token vectors of an opened text, where they are there already. */
  readonly vectorsOf: (open: string) => TokenVectors | undefined
}

/**
 * A text among others: what it shows, in words and letters, and what it means. Each is as long as the root of how much it counts,
 * so that the likeness of two texts is the sum of the two products.
 */
export type Placed = { readonly shown: Sparse; readonly vector: Float32Array | null }

/** What a set of texts has in common: by it texts are compared, those of the set and others. */
export type SetFit = {
  readonly basis: Basis
  /** Null where words alone are compared. */
  readonly meaning: { readonly of: Meaning; readonly pieces: PieceFit } | null
  /** How many features were known when it was made, and how rare each is. */
  readonly features: number
  readonly rarity: Rarity
}

/** Fits texts: what they all share counts little. Meanings are compared only where every text has one. */
export function fitSet(texts: readonly ReadText[], stems: number, meaning: Meaning | null): SetFit {
  const vectors = meaning === null ? [] : texts.flatMap(({ open }) => meaning.vectorsOf(open) ?? [])
  const isMeant = meaning !== null && vectors.length === texts.length
  const features = letterRuns + stems
  return {
    basis: isMeant ? meaning.basis : bases.wordsOnly,
    meaning: isMeant ? { of: meaning, pieces: fitPieces(vectors, meaning.facts) } : null,
    features,
    rarity: fitRarity(
      texts.map((text) => text.features),
      features,
    ),
  }
}

/** Puts a text among those of a fit. Null where it has no meaning yet and the others have. */
export function placeIn({ basis, meaning, rarity }: SetFit, text: ReadText): Placed | null {
  const vectors = meaning?.of.vectorsOf(text.open)
  if (meaning !== null && vectors === undefined) return null
  const mix = text.length < longFrom ? basis.short : basis.long
  const share = Math.sqrt(mix.meaning)
  return {
    shown: weighFeatures(text.features, rarity, [
      { below: letterRuns, share: mix.letters },
      { below: Infinity, share: mix.words },
    ]),
    vector:
      meaning === null || vectors === undefined
        ? null
        : placeText(vectors, meaning.pieces).map((value) => value * share),
  }
}
