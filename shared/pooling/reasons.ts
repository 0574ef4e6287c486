import { quietWords, readTokens, stemWord } from './tokens.ts'

const mostPhrases = 4

/** The runs of words that say something, each as it is written and as stems. */
function readPhrases(text: string): readonly (readonly { readonly word: string; readonly stem: string }[])[] {
  const phrases: { word: string; stem: string }[][] = [[]]
  for (const word of readTokens(text)) {
    if (quietWords.has(word)) phrases.push([])
    else phrases.at(-1)?.push({ word, stem: stemWord(word) })
  }
  return phrases.filter((phrase) => phrase.length > 0)
}

/** The words that several texts share, most of them first, as they stand in the first text; neighbours stay together. */
export function findSharedWords(texts: readonly string[]): readonly string[] {
  const [first, ...others] = texts
  if (first === undefined || others.length === 0) return []
  const held = others.map((text) => new Set(readTokens(text).map(stemWord)))
  const count = (stem: string): number => held.filter((stems) => stems.has(stem)).length
  const least = Math.ceil(others.length / 2)
  const found = new Map<string, number>()
  for (const phrase of readPhrases(first)) {
    let run: string[] = []
    let most = 0
    const close = (): void => {
      if (run.length > 0) found.set(run.join(' '), most + run.length / 10)
      run = []
      most = 0
    }
    for (const { word, stem } of phrase) {
      if (count(stem) < least) close()
      else {
        run.push(word)
        most = Math.max(most, count(stem))
      }
    }
    close()
  }
  return [...found]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostPhrases)
    .map(([phrase]) => phrase)
}
