/** Words that hold a sentence together and say little of what it is about. */
const common = new Set(
  (
    'a about after again all also am an and any are as at be because been before being but by can could did do does doing down ' +
    'each for from further get gets had has have having he her here hers him his how i if in into is it its just let like made ' +
    'make makes may me might more most much must my need needs no nor not of off on once one only or other our out over own people ' +
    'really same she should so some such than that the their them then there these they thing things this those through to too ' +
    'under until up us very was we were what when where which while who whom why will with without would you your yours'
  ).split(' '),
)

/** Lower case, one sort of apostrophe and dash, one space between words. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[–—‐‑−]/gu, '-')
}

/** The words of a text in lower case: n't as not, & as and, no possessive s. */
export function wordsOf(text: string): readonly string[] {
  const plain = normalise(text)
    .replaceAll(/\bcan'?t\b|\bcannot\b/gu, 'can not')
    .replaceAll(/\bwon't\b/gu, 'will not')
    .replaceAll(/n't\b/gu, ' not')
    .replaceAll(/'s\b/gu, '')
    .replaceAll('&', ' and ')
  return plain.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
}

/** The same words in the same order: case, stops and the sort of apostrophe aside. */
export function sameWording(a: string, b: string): boolean {
  const plain = (text: string): string =>
    normalise(text)
      .replaceAll("'", '')
      .replaceAll(/(?:(?![%&#@])[\p{P}\s])+/gu, ' ')
      .trim()
  return plain(a) === plain(b) && (plain(a) !== '' || a.trim() === b.trim())
}

/** True for a word that says little of what a sentence is about. */
export function isCommon(word: string): boolean {
  return common.has(word)
}

/** The letters of a word, without endings that English adds: clinics, clinic; testing, tested, test. Light, and only for comparing. */
export function stemOf(word: string): string {
  let stem = word
  if (stem.length < 4 || !/^[a-z]+$/.test(stem)) return stem
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^aius]s$/.test(stem)) stem = stem.slice(0, -1)
  const ending =
    /(?:ation|ition|ing|ment|ness|edly|ed|ly|ion|er|or|ity|al|ance|ence|able|ible|ful|ive)$/.exec(stem)
  if (ending !== null && /[aeiouy]/.test(stem.slice(0, ending.index)) && ending.index >= 3)
    stem = stem.slice(0, ending.index)
  stem = stem.replace(/([bdgmnprt])\1$/, '$1')
  return stem.length > 3 ? stem.replace(/[ey]$/, '') : stem
}
