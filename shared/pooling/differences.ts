import { readStems } from './tokens.ts'

/**
 * What two points differ in: something that turns it round, a number, opposite words, who does what to whom, signs such as arrows
 * and ticks, that one of them asks, how strongly it is put, short forms, or only another word.
 */
export type CautionKind =
  | 'negation'
  | 'number'
  | 'opposite'
  | 'order'
  | 'sign'
  | 'question'
  | 'strength'
  | 'form'
  | 'word'

/** Whether a difference is one to be warned of; only another word is marked, and is no warning. */
export function isWarning({ kind }: { readonly kind: CautionKind }): boolean {
  return kind !== 'word'
}

/**
 * Whether a difference stands against points being very close: a warning, or a word or two in the place of others. Another form of the
 * same word does not.
 */
export function isParting(difference: Difference): boolean {
  const { a, b } = difference
  if (isWarning(difference)) return true
  const isSwap = a.length > 0 && b.length > 0 && a.length + b.length <= 4
  return isSwap && readStems(a.join(' ')).join() !== readStems(b.join(' ')).join()
}

/** Why two points that look alike may say different things. */
export type Difference = {
  readonly kind: CautionKind
  /** The words of each side that make the difference, as they are written. */
  readonly a: readonly string[]
  readonly b: readonly string[]
}
