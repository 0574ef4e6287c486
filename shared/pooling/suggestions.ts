import type { Difference } from './differences.ts'

export type Grade = 'very-close' | 'close' | 'perhaps'

/** A difference between two points; `of` says whose words `a` and `b` are. */
export type Caution = Difference & { readonly of: readonly [string, string] }

export type Pair = {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly grade: Grade
  readonly cautions: readonly Caution[]
}

/** Points that may say the same. */
export type SuggestedGroup = {
  readonly ids: readonly string[]
  /** Null where they have none, or not the same. */
  readonly topic: string | null
  /** The mean likeness of its pairs. */
  readonly score: number
  readonly grade: Grade
  /** Words its members share, as they are written. */
  readonly shares: readonly string[]
  /** Words that correspond, where none are shared. */
  readonly alike: readonly (readonly [string, string])[]
  readonly tables: readonly string[]
  /** Why, in words. */
  readonly why: string
  /** Between any two of its members. */
  readonly cautions: readonly Caution[]
  /** Whether it says the same in the same words throughout, so that it may be accepted with many others at once. */
  readonly isSame: boolean
}

export type Suggestions = {
  /** The nearest of each point, whatever the score; each pair once, the closest first. */
  readonly pairs: readonly Pair[]
  readonly groups: readonly SuggestedGroup[]
  /** Points in the very same wording: what may be accepted in bulk. They may lie inside one of `groups`. */
  readonly sames: readonly SuggestedGroup[]
  /** The pairs of `sames`. */
  readonly bulk: readonly (readonly [string, string])[]
}

export type SuggestOrder = {
  /** Only this topic; null for points without one; all unless told. */
  readonly topic?: string | null
  /** How many neighbours of each point; 3 unless told. */
  readonly top?: number
  /** From which mean likeness on points stand together. */
  readonly cut?: number
}

/** A point near another, or near some text. */
export type Nearest = {
  readonly id: string
  readonly score: number
  readonly grade: Grade
  readonly cautions: readonly Caution[]
  readonly isSame: boolean
}

/** The cut that is used where nobody chose one. */
export const usualCut = 0.2
