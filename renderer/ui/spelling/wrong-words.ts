import { findWords, readingsOf } from './find-words.ts'
import type { FoundWord } from './find-words.ts'
import type { Verdicts } from './keep-verdicts.ts'
import type { Spelling } from './spelling-context.ts'

/** Longer texts than this are not checked: nobody types them here, and every key would go through all of it. */
const longest = 20_000

/** The words of a text that have to be looked up. */
export function findCheckable(text: string, isOwn: Spelling['isOwn']): readonly FoundWord[] {
  if (text.length > longest) return []
  return findWords(text).filter((word) => !readingsOf(word).some(isOwn))
}

export function isWrong(word: FoundWord, verdicts: Verdicts): boolean {
  return readingsOf(word).every(verdicts.isMissing)
}

/** Whether the caret stands in a word or at its end, so that it may still be growing. */
export function isAt({ whole }: FoundWord, caret: number): boolean {
  return whole.start <= caret && caret <= whole.end
}

/** The word that is meant by the caret: the one it touches, or else the last before it, or else the first. */
export function findNearCaret(words: readonly FoundWord[], caret: number): FoundWord | null {
  const touched = words.find((word) => word.start <= caret && caret <= word.end)
  return touched ?? words.findLast((word) => word.end <= caret) ?? words[0] ?? null
}

/** The word after the caret, round the end of the text. */
export function findNext(words: readonly FoundWord[], caret: number): FoundWord | null {
  return words.find((word) => word.start >= caret) ?? words[0] ?? null
}

/** A text cut into what is right and what is wrong. */
export type Piece = { readonly text: string; readonly start: number; readonly isWrong: boolean }

export function cutAtWords(text: string, wrong: readonly FoundWord[]): readonly Piece[] {
  const ends = [0, ...wrong.map(({ end }) => end)]
  const pieces = wrong.flatMap((word, index) => [
    { text: text.slice(ends[index], word.start), start: ends[index] ?? 0, isWrong: false },
    { text: text.slice(word.start, word.end), start: word.start, isWrong: true },
  ])
  return [...pieces, { text: text.slice(ends.at(-1)), start: ends.at(-1) ?? 0, isWrong: false }].filter(
    (piece) => piece.text !== '',
  )
}
