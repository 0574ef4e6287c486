import type { Part } from './expand.ts'
import { quietWords, readTokens, scanWords, stemWord } from './tokens.ts'

/** A word as a reader sees it, and what it is compared by; a short form stands for the words it opens to. */
export type ShownWord = {
  readonly shown: string
  readonly tokens: readonly string[]
  readonly stems: readonly string[]
  /** Whether it says little. */
  readonly isQuiet: boolean
}

function isForm(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&]*s?$/u.test(word)
}

function show(written: string, isFirst: boolean): string {
  return isFirst && !isForm(written) && /^\p{Lu}\p{Ll}/u.test(written)
    ? written.charAt(0).toLowerCase() + written.slice(1)
    : written
}

/** The words of a text as they are written, with what they are compared by. */
export function readShownWords(parts: readonly Part[]): readonly ShownWord[] {
  const words: ShownWord[] = []
  for (const { written, open } of parts) {
    if (open !== written) {
      const tokens = readTokens(open)
      const said = tokens.filter((token) => !quietWords.has(token))
      words.push({ shown: written.trim(), tokens, stems: said.map(stemWord), isQuiet: said.length === 0 })
    } else
      for (const { written: word, tokens } of scanWords(written)) {
        // A single capital is a name, such as the B of hep B, unless the text begins with it.
        const isName = isForm(word) && (words.length > 0 || word.length > 1)
        const said = tokens.filter((token) => isName || !quietWords.has(token))
        words.push({
          shown: show(word, words.length === 0),
          tokens,
          stems: said.map(stemWord),
          isQuiet: said.length === 0,
        })
      }
  }
  return words
}
