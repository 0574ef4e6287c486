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
  'not no never without nor none cannot neither nothing lack unable'.split(' '),
)

/** One form for letters, apostrophes and dashes that look alike. */
export function normalise(text: string): string {
  return text.normalize('NFKC').replaceAll(/[’‘]/gu, "'").replaceAll(/[–—]/gu, '-').toLowerCase()
}

/** The words and numbers of a text, small letters, contractions opened. */
export function readTokens(text: string): readonly string[] {
  const open = normalise(text)
    .replaceAll(/\b(?:can't|cannot)\b/gu, 'can not')
    .replaceAll(/\bwon't\b/gu, 'will not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/\b(\p{L}+)&(\p{L}+)\b/gu, '$1and$2')
    .replaceAll('&', ' and ')
    .replaceAll(/'s\b/gu, '')
  return open.match(/\p{L}+(?:'\p{L}+)?|\d+(?:[.,]\d+)*%?/gu) ?? []
}

const stems = new Map<string, string>()

/** A word without its ending (Porter 2); numbers as they are. */
export function stemWord(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const found = /^\d/u.test(word) ? word : stem(word)
  if (stems.size > 200_000) stems.clear()
  stems.set(word, found)
  return found
}

/** The stems of the words that say something, in their order. */
export function readStems(text: string): readonly string[] {
  return readTokens(text)
    .filter((word) => !quietWords.has(word) || turningWords.has(word))
    .map(stemWord)
}

/** Numbers that runs of letters get; two runs rarely share one. */
export const letterRuns = 2 ** 18

/** All runs of 3 to 5 letters inside the words of a text, as numbers (FNV-1a). */
export function readLetterRuns(text: string): readonly number[] {
  const runs: number[] = []
  for (const word of readTokens(text)) {
    const padded = ` ${word} `
    for (let from = 0; from + 3 <= padded.length; from += 1) {
      let hash = 0x81_1c_9d_c5
      for (let at = from; at < Math.min(from + 5, padded.length); at += 1) {
        hash = Math.imul(hash ^ (padded.codePointAt(at) ?? 0), 0x01_00_01_93)
        if (at - from >= 2) runs.push((hash ^ (hash >>> 14)) & (letterRuns - 1))
      }
    }
  }
  return runs
}
