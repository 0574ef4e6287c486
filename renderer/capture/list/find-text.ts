/** A piece of a text, and whether it is what was looked for. */
export type FoundPiece = { readonly text: string; readonly isFound: boolean }

type Range = { readonly start: number; readonly end: number }

/** One letter without case or accent; several where it folds to several, as ß does. */
function foldLetter(letter: string): string {
  return letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

export function foldText(text: string): string {
  return foldLetter(text).replaceAll(/[‘’]/gu, "'")
}

/** The words that are looked for: all of them have to be there, in any order. Words in "…" stand together. */
export function readQuery(query: string): readonly string[] {
  const words = foldText(query).matchAll(/"([^"]+)"?|\S+/gu)
  return [...words].map(([whole, phrase]) => phrase ?? whole).filter((word) => /[^\s"]/u.test(word))
}

/** What is looked for to the letter, as one piece; none where nothing is. */
export function readPhrase(query: string): readonly string[] {
  const phrase = foldText(query.trim())
  return phrase === '' ? [] : [phrase]
}

/** Whether a text, folded already, has every word of a query. */
export function hasWords(folded: string, words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => folded.includes(word))
}

/** The folded text, and for each of its letters where it stands in the text itself. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const plain = foldText(letter)
    for (let index = 0; index < plain.length; index += 1) places.push(at)
    folded += plain
    at += letter.length
  }
  places.push(text.length)
  return { folded, places }
}

function findRanges(text: string, words: readonly string[]): readonly Range[] {
  const { folded, places } = foldWithPlaces(text)
  const ranges: Range[] = []
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const [start = 0, end = text.length] = [places[at], places[at + word.length]]
      if (end > start) ranges.push({ start, end })
    }
  return ranges.toSorted((a, b) => a.start - b.start)
}

/** Cuts a text at what was looked for. The pieces put together are the text. */
export function cutAtFound(text: string, words: readonly string[]): readonly FoundPiece[] {
  const pieces: FoundPiece[] = []
  let done = 0
  const take = (to: number, isFound: boolean): void => {
    if (to > done) pieces.push({ text: text.slice(done, to), isFound })
    done = Math.max(done, to)
  }
  for (const { start, end } of words.length === 0 ? [] : findRanges(text, words)) {
    take(start, false)
    take(end, true)
  }
  take(text.length, false)
  return pieces
}
