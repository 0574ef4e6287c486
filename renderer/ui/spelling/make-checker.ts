import nspell from 'nspell'

import { findNear } from './near-words.ts'

export type Checker = {
  readonly isRight: (word: string) => boolean
  /** At most five, the likeliest first; `own` are words of the session, which come before the dictionary's. */
  readonly suggest: (word: string, own: readonly string[]) => readonly string[]
}

/** A dictionary in Hunspell's two files, and further words in the form of its personal dictionaries: `word/like`. */
export type Dictionary = { readonly aff: string; readonly dic: string; readonly trade: string }

const most = 5

/** Checks words against a dictionary. Making it takes a quarter of a second and 20 MB. */
export function makeChecker({ aff, dic, trade }: Dictionary): Checker {
  const speller = nspell(aff, dic)
  speller.personal(trade.replaceAll(/^#.*$/gmu, ''))
  const forms = Object.keys(speller.data)
  const isKnown = (word: string): boolean => speller.correct(word)
  return {
    isRight: (word) =>
      isKnown(word) ||
      isKnown(word.replace(/'s$/u, '')) ||
      isKnown(word.normalize('NFD').replaceAll(/\p{M}/gu, '')),
    suggest: (word, own) => {
      const usual = speller.suggest(word)
      const found = usual.length > 0 ? usual : findNear(word, listAlike(word, forms))
      return rank(word, [...findNear(word, own), ...found])
    },
  }
}

function listAlike(word: string, forms: readonly string[]): readonly string[] {
  const first = word.charAt(0).toLowerCase()
  return forms.filter((form) => form.charAt(0).toLowerCase() === first)
}

/** Words of the same letters come first, since most slips of quick fingers are swaps; then those that begin alike. */
function rank(word: string, found: readonly string[]): readonly string[] {
  const letters = sortLetters(word)
  const first = word.charAt(0).toLowerCase()
  const place = (other: string): number => {
    if (sortLetters(other) === letters) return 0
    return other.toLowerCase().startsWith(first) ? 1 : 2
  }
  const inOrder = found.toSorted((a, b) => place(a) - place(b))
  return [...new Set(inOrder.map((other) => (isCapital(word) ? capitalise(other) : other)))].slice(0, most)
}

function sortLetters(word: string): string {
  return word.toLowerCase().split('').toSorted().join('')
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
