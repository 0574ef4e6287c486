import { knownShortForms, stressedWords } from './known-short-forms.ts'

/** A word of capitals, perhaps with & or a figure in it, and words such as EdMAC, PbR, eGFR. Whole words only. */
const shape =
  /(?<![\p{L}\p{N}@._&]|\p{Ll}\/|\/\/|[\p{Lu}\p{N}][-–])(?:\p{L}|(?<=\p{L})&(?=\p{Lu})|(?<=\p{L})\p{N}(?!\p{N}))+(?![\p{L}\p{N}@_])/gu
const longest = 7

/** A part of a postcode or of a web address, a time zone, a reference number: no short form. */
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/gu

function isMixed(word: string): boolean {
  const capitals = word.replaceAll(/[^\p{Lu}]/gu, '').length
  if (capitals < 2 || /^(?:Mc|Mac|O|De|Le|La|Van|Fitz)\p{Lu}\p{Ll}/u.test(word) || /\p{Ll}{3}/u.test(word))
    return false
  return /\p{Lu}{2}|\p{Lu}$|\p{N}/u.test(word)
}

/** Without the s of a plural or the possessive: BBVs, CGLs. */
function singular(word: string): string {
  return word.replace(/(?<=\p{Lu})s$/u, '')
}

function isShortForm(word: string): boolean {
  const letters = word.replaceAll(/[^\p{L}]/gu, '')
  if (letters.length < 2 || word.length > longest || !/\p{Lu}/u.test(word)) return false
  if (knownShortForms.has(word) || stressedWords.has(word) || /^[IVXLC]+$/u.test(word)) return false
  return word === word.toUpperCase() || isMixed(word)
}

/** Whether most words of a text are in capitals, as in a heading. */
function isAllLoud(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const capitals = text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []
  return words.length > 1 && capitals.length > words.length * 0.6
}

/** Whether a word stands beside others that are in capitals, or is a label at the head of a list, such as CONTENT: */
function isLoud(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length, at + word.length + 40)
  const before = /(\S+)\s+$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? ''
  const after = /^\s+(\S+)/u.exec(behind)?.[1] ?? ''
  const loud = (each: string): boolean => /^\P{L}*\p{Lu}{4,}\P{L}*$/u.test(each)
  return (at === 0 && word.length > 4 && behind.startsWith(':')) || loud(before) || loud(after)
}

/** A short form where it stands. */
export type ShortForm = { readonly form: string; readonly at: number }

/** The short forms in a text, plurals as their singular. Words in capitals for stress or in a heading are none. */
export function readShortForms(text: string): readonly ShortForm[] {
  if (!/\p{Lu}\P{L}?\p{Lu}|\p{Ll}\p{Lu}/u.test(text)) return []
  if (isAllLoud(text)) return []
  const bare = text.replaceAll(postcode, (code) => ' '.repeat(code.length))
  return [...bare.matchAll(shape)].flatMap(({ 0: word, index }) => {
    const form = singular(word)
    return isShortForm(form) && !isLoud(bare, index, word) ? [{ form, at: index }] : []
  })
}

const small = new Set([
  'of',
  'and',
  'the',
  'for',
  'in',
  'on',
  'to',
  'a',
  'an',
  '&',
  'or',
  'with',
  'by',
  'at',
  'from',
])

/** Whether the letters of a short form can be found in these words, each at the start of a word or after one that is. */
function stands(form: string, words: readonly string[]): boolean {
  const letters = form.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []
  const fit = (letter: number, word: number, within: number): boolean => {
    if (letter === letters.length) return words.slice(word + 1).every((each) => small.has(each))
    const wanted = letters[letter] ?? ''
    const inside = words[word]?.indexOf(wanted, within) ?? -1
    if (inside !== -1 && letter > 0 && fit(letter + 1, word, inside + 1)) return true
    for (let next = word + 1; next < words.length; next += 1) {
      if (words[next]?.startsWith(wanted) === true && fit(letter + 1, next, 1)) return true
      if (!small.has(words[next] ?? '')) break
    }
    return false
  }
  return fit(0, -1, 0)
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+|&/gu) ?? []
}

/** "Hepatitis C (HCV)": most of the letters in order, the first among them, right before the bracket. */
function nearlyStands(form: string, words: readonly string[]): boolean {
  const letters = form.toLowerCase().match(/\p{L}/gu) ?? []
  const initials = words.slice(-letters.length - 1).map((word) => word[0] ?? '')
  let at = initials.indexOf(letters[0] ?? '')
  if (at === -1) return false
  let met = 1
  for (const letter of letters.slice(1)) {
    const next = initials.indexOf(letter, at + 1)
    if (next === -1) continue
    at = next
    met += 1
  }
  return met >= 2 && met * 3 >= letters.length * 2
}

/** Whether the words before a bracket or after a dash are what the short form stands for. */
function endsSpelt(form: string, before: string, isOneOfTwo = false): boolean {
  const all = wordsOf(before.slice(-200))
  // "Local or National Enhanced Service (LES/NES)": either stands for one of the two.
  const words = isOneOfTwo
    ? all.filter((word, at) => !(all[at - 1] === 'or' && !form.toLowerCase().startsWith(word[0] ?? '')))
    : all
  for (let count = 1; count <= Math.min(words.length, form.length * 2 + 3); count += 1)
    if (stands(form, words.slice(-count))) return true
  return nearlyStands(form, words)
}

function startsSpelt(form: string, after: string): boolean {
  const words = wordsOf(after.slice(0, 200))
  for (let count = 1; count <= Math.min(words.length, form.length * 2 + 3); count += 1)
    if (stands(form, words.slice(0, count))) return true
  return false
}

/** How far from a short form its long form may begin or end. */
const nearby = 260

/** Whether a text spells this form out where it stands: "long form (SF)", "SF (long form)", "SF – long form", "SF stands for …", "long form, SF". */
export function isSpeltOut(text: string, { form, at }: ShortForm): boolean {
  const [before, after] = [
    text.slice(Math.max(0, at - nearby), at),
    text.slice(at + form.length, at + nearby).replace(/^(?:s|['’]s)(?!\p{L})/u, ''),
  ]
  const [, inside = ''] = /^\s*[([]([^)\]]*)[)\]]/u.exec(after) ?? []
  const isBracketed =
    /[([]\s*(?:the |an? |or |hereafter |known as )?["“‘']?(?:\p{Lu}+\s*\/\s*)?$/u.test(before) &&
    /^["”’']?\s*[)\],;:/]/u.test(after)
  if (
    isBracketed &&
    endsSpelt(form, before.replace(/[([][^([]*$/u, ''), before.includes('/') || after.startsWith('/'))
  )
    return true
  if (
    /^\s*,?\s*(?:is short for|stands? for|means|=|:|–|—|-)\s*/u.test(after) &&
    startsSpelt(form, after.replace(/^\s*,?\s*(?:is short for|stands? for|means)/u, ''))
  )
    return true
  if (
    /(?:,|–|—| or)\s*(?:or |the )?$/u.test(before) &&
    endsSpelt(form, before.replace(/(?:,|–|—| or)\s*(?:or |the )?$/u, ''))
  )
    return true
  return inside !== '' && startsSpelt(form, inside)
}
