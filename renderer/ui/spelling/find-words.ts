/** A word to check, where it stands in the text. Of a word with hyphens, each part is one. */
export type FoundWord = {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Of what it is a part: the same as itself where there is no hyphen. */
  readonly whole: { readonly text: string; readonly start: number; readonly end: number }
}

const chunks = /\S+/gu
const compounds = /[\p{L}\p{M}\p{N}'’]+(?:[-‐‑][\p{L}\p{M}\p{N}'’]+)*/gu
const parts = /[^-‐‑]+/gu
const edges = /^['’]+|['’]+$/gu

/** The marks of the entry line (@role, #tag, /topic), addresses, and names of files: no word in them is meant as one. */
const notWords = [
  /^[("'“‘]*[@#/]\p{L}/u,
  /\S@\S|:\/\/|[_\\]/u,
  /^\W*(?:www\.|mailto:)/iu,
  /\p{L}\.(?:ac|com|co|eu|gov|info|io|net|nhs|org|scot|uk|wales)(?:[/.:?]\S|\W*$)/iu,
  /\.(?:csv|docx?|html?|jpe?g|odt|pdf|png|pooled|pptx?|rtf|txt|xlsx?)\W*$/iu,
]

/** The words of a text that can be right or wrong: not numbers, codes, short forms in capitals, marks or addresses. */
export function findWords(text: string): readonly FoundWord[] {
  return [...text.matchAll(chunks)].flatMap(({ 0: chunk, index }) =>
    notWords.some((pattern) => pattern.test(chunk)) ? [] : findInChunk(chunk, index),
  )
}

function findInChunk(chunk: string, offset: number): readonly FoundWord[] {
  return [...chunk.matchAll(compounds)].flatMap(({ 0: found, index }) => {
    const whole = trim(found, offset + index)
    return [...whole.text.matchAll(parts)]
      .map((part) => ({ ...trim(part[0], whole.start + part.index), whole }))
      .filter((part) => isWord(part.text))
  })
}

function trim(found: string, at: number): FoundWord['whole'] {
  const text = found.replaceAll(edges, '')
  const start = at + (/^['’]*/u.exec(found)?.[0].length ?? 0)
  return { text, start, end: start + text.length }
}

const latin = /^[\p{Script=Latin}\p{M}'’]{2,60}$/u
const shortForm = /^\p{Lu}+(?:['’]?s)?$|^\p{Lu}{3}/u
const innerCapital = /\p{Ll}\p{Lu}/u

function isWord(text: string): boolean {
  return latin.test(text) && !shortForm.test(text) && !innerCapital.test(text)
}

/** What to ask about a word: it is right when one of these is. */
export function readingsOf({ text, whole }: FoundWord): readonly string[] {
  const readings = text === whole.text ? [text] : [text, whole.text, whole.text.replaceAll(/[-‐‑]/gu, '')]
  return readings.map(plain)
}

/** A word as it is asked about and remembered: with a plain apostrophe, accents in one piece. */
export function plain(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}
