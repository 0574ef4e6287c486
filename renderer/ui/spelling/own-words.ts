import { plain } from './find-words.ts'

/** Every single word of some names or terms. */
export function splitTerms(terms: readonly string[]): readonly string[] {
  const words = terms.flatMap((term) => [plain(term), ...plain(term).split(/[^\p{L}\p{M}\p{N}']+/u)])
  return [...new Set(words)].filter((word) => word.length > 1)
}

const ending = /(?:'s|s)$/u

/** Says of a word whether it is one of these in any case, or its plural or possessive. */
export function recogniseOwn(words: readonly string[]): (word: string) => boolean {
  const own = new Set(words.map((word) => word.toLowerCase()))
  return (word) => {
    const lower = word.toLowerCase()
    return own.has(lower) || own.has(lower.replace(ending, ''))
  }
}
