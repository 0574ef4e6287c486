import stem from 'wink-porter2-stemmer'

/** Words that say little of what a point is about. */
export const quietWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by can could
did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
just let me more most my of off on once only or other our out over own same she should so some such than that the their them then
there these they this those through to too under until up very was we were what when where which while who whom why will with
would you your yours must need needs may might get gets us people make makes eg etc ie`.split(/\s+/u),
)

/** Words that turn a sentence round; they count although they are short. */
export const turningWords: ReadonlySet<string> = new Set(
  'not no never without nor none neither nothing nobody nowhere lack unable hardly rarely seldom scarcely barely'.split(
    ' ',
  ),
)

/** One form for letters, apostrophes and dashes that look alike. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/[’‘]/gu, "'").replaceAll(/[–—]/gu, '-').toLowerCase()
}

/** A word as it is written, and the words it stands for: "can't" is can and not. */
export type Word = { readonly written: string; readonly tokens: readonly string[] }

const written = /w\/o?(?!\p{L})|[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+|['’‘][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*%?/giu
const shortNot = /^(do|does|did|is|are|was|were|has|have|had|could|should|would|must|need)n'?t$/u

/** The words of a contraction with not, small letters; null where it is none. */
export function openContraction(plain: string): readonly string[] | null {
  if (/^can(?:'?t|not)$/u.test(plain)) return ['can', 'not']
  if (/^won'?t$/u.test(plain)) return ['will', 'not']
  const turned = shortNot.exec(plain)?.[1]
  return turned === undefined ? null : [turned, 'not']
}

function openWord(word: string): readonly string[] {
  const plain = normalise(word)
  if (plain === 'w/') return ['with']
  if (plain === 'w/o') return ['without']
  return (
    openContraction(plain) ?? [
      plain
        .replace(/'s$/u, '')
        .replaceAll('&', 'and')
        .replace(/^(\p{L}+)n't$/u, '$1'),
    ]
  )
}

/** A reader of texts that keeps what it worked out, until it is told to forget. */
export type Remembering<T> = ((text: string) => T) & { readonly forget: () => void }

/** Keeps what was worked out for texts that come again; forgets everything when it has kept `most`. */
export function remember<T>(most: number, work: (text: string) => T): Remembering<T> {
  const known = new Map<string, T>()
  const read = (text: string): T => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = work(text)
    known.set(text, made)
    return made
  }
  return Object.assign(read, { forget: () => known.clear() })
}

const mostWords = 50_000

const readWord = remember(mostWords, (word: string): Word => ({ written: word, tokens: openWord(word) }))

/** The words and numbers of a text, as they are written and opened. */
export function scanWords(text: string): readonly Word[] {
  return (text.match(written) ?? []).map(readWord)
}

/** The words and numbers of a text, small letters, contractions opened. */
export function readTokens(text: string): readonly string[] {
  return scanWords(text).flatMap(({ tokens }) => tokens)
}

/** A word without its ending (Porter 2); numbers as they are. */
export const stemWord: Remembering<string> = remember(mostWords, (word) =>
  /^\d/u.test(word) ? word : stem(word),
)

/** The stems of the words that say something, in their order. */
export function readStems(text: string): readonly string[] {
  return readTokens(text)
    .filter((word) => !quietWords.has(word) || turningWords.has(word))
    .map(stemWord)
}

/** Numbers that runs of letters get; two runs rarely share one. */
export const letterRuns = 2 ** 18

/** All runs of 3 to 5 letters of a word, as numbers (FNV-1a). */
const readRuns = remember(mostWords, (word): readonly number[] => {
  const runs: number[] = []
  const padded = ` ${word} `
  for (let from = 0; from + 3 <= padded.length; from += 1) {
    let hash = 0x81_1c_9d_c5
    for (let at = from; at < Math.min(from + 5, padded.length); at += 1) {
      hash = Math.imul(hash ^ padded.charCodeAt(at), 0x01_00_01_93)
      if (at - from >= 2) runs.push((hash ^ (hash >>> 14)) & (letterRuns - 1))
    }
  }
  return runs
})

/** Forgets every word that was read: what was erased is not to be kept here either. */
export function forgetWords(): void {
  for (const read of [readWord, stemWord, readRuns]) read.forget()
}

/** All runs of 3 to 5 letters inside the words of a text, as numbers. */
export function readLetterRuns(text: string): readonly number[] {
  return readTokens(text).flatMap(readRuns)
}
