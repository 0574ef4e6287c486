import { normalise, quietWords, scanWords, turningWords } from './tokens.ts'

/** Whether a word is one of the language, where that is known. */
export type KnowsWord = (word: string) => boolean

/** What a text says word for word: every word, number and mark that could matter, in order, with spaces between. */
export type Wording = string

/** Words that may be there or not. */
const neutral: ReadonlySet<string> = new Set(['the', 'an', 'is', 'are', 'and'])
const beforeLetterA =
  /^(?:hep|hepatitis|vitamin|type|group|grade|class|schedule|table|option|plan|category|level|part|step|factor|band|team)$/u
const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hrs: 'hours',
    hr: 'hour',
    mins: 'minutes',
    wks: 'weeks',
    wk: 'week',
    yrs: 'years',
    yr: 'year',
    pts: 'patients',
    pt: 'patient',
    appts: 'appointments',
    appt: 'appointment',
    info: 'information',
    incl: 'including',
    dept: 'department',
  }),
)
/** Words that mean something else in capitals. */
const alsoForms: ReadonlySet<string> = new Set(
  'aids wand mind mat cat pet rest care step smart scan act map nice safe fit ace aim hope reach star lead sure march can'.split(
    ' ',
  ),
)
const exceptions: ReadonlySet<string> = new Set([
  'custom',
  'remain',
  'glass',
  'force',
  'spirit',
  'ground',
  'manner',
])

const part =
  /w\/(?:o(?!\p{L}))?|\d+(?:\s*[-–—/:.,x×]\s*\d+)*|[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+|['’‘][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\d]/giu

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return (
    letters.length > 0 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.7
  )
}

/** A mark that could change what is said: a sign, a question mark, a dash that belongs to one side only. */
function readMark(mark: string, before: string, after: string): readonly string[] {
  if (/[-–—−]/u.test(mark)) {
    const [left, right] = [/[\p{L}\p{N}]/u.test(before), /[\p{L}\p{N}]/u.test(after)]
    return left === right ? [] : ['-']
  }
  return /[\p{S}%?@#*§]/u.test(mark) && !/[`^¨´]/u.test(mark) ? [mark] : []
}

/** Reads what a text says word for word. */
export function readWording(text: string): Wording {
  const plain = text.normalize('NFC').replaceAll(/[\u00B2\u00B3\u00B9\u2070-\u2079]/gu, ' ^$& ')
  const shouted = isShouted(plain)
  const words: string[] = []
  for (const match of plain.matchAll(part)) {
    const found = match[0]
    const end = match.index + found.length
    if (/^\d/u.test(found)) words.push(normalise(found).replaceAll(/\s|,(?=\d{3}(?!\d))/gu, ''))
    else if (/^(?:w\/|[\p{L}\p{M}])/iu.test(found)) {
      const isForm = !shouted && /^\p{Lu}{2,}$/u.test(found)
      for (const token of scanWords(found).flatMap(({ tokens }) => tokens)) {
        const isOther = isForm && (quietWords.has(token) || alsoForms.has(token))
        words.push(isOther ? found : (sameWords.get(token) ?? token))
      }
    } else words.push(...readMark(found, plain[match.index - 1] ?? '', plain[end] ?? ''))
  }
  const kept = words.filter((word, at) => {
    if (word !== 'a') return !neutral.has(word)
    const [before, next] = [words[at - 1] ?? '', words[at + 1] ?? '']
    return (
      shouted ||
      at === words.length - 1 ||
      beforeLetterA.test(before) ||
      /^(?:few|little|lot|bit)$/u.test(next)
    )
  })
  return kept.join(' ')
}

function isPlural(one: string, many: string): boolean {
  if (one.length < 5 || exceptions.has(one)) return false
  return many === `${one}s` || many === `${one}es` || (one.endsWith('y') && many === `${one.slice(0, -1)}ies`)
}

/** A typing slip inside a long word: one letter left out, put in, swapped or turned with its neighbour, and one of the two is no word. */
function isSlip(a: string, b: string, knows: KnowsWord): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 7 || long.length - short.length > 1 || knows(a) === knows(b)) return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  let end = 0
  while (end < short.length - same && short.at(-1 - end) === long.at(-1 - end)) end += 1
  const [rest, other] = [short.slice(same, short.length - end), long.slice(same, long.length - end)]
  const isOne = rest.length <= 1 && other.length <= 1
  const isTurn = rest.length === 2 && rest === `${other[1] ?? ''}${other[0] ?? ''}`
  // The beginning and the ending of a word carry its sense: pre- and pro-, -er and -ed.
  return (isOne || isTurn) && same >= 3 && end >= 2
}

function isLetters(word: string): boolean {
  return /^\p{L}+$/u.test(word)
}

function isSameWord(a: string, b: string, knows: KnowsWord): boolean {
  if (a === b) return true
  if (!isLetters(a) || !isLetters(b)) return false
  return isPlural(a, b) || isPlural(b, a) || isSlip(a, b, knows)
}

/** Two words that the other text writes as one: walk-in, walkin. */
function isJoined(
  first: string | undefined,
  second: string | undefined,
  whole: string | undefined,
  knows: KnowsWord,
) {
  if (first === undefined || second === undefined || whole !== first + second) return false
  if (!isLetters(first) || !isLetters(second) || turningWords.has(first) || quietWords.has(first))
    return false
  return first.length >= 2 && second.length >= 2 && !knows(whole)
}

/**
 * Whether two texts say the same in the same words, but for typing slips in long words, one or many, small words, capitals and
 * marks: the only pairs that are ever accepted in bulk. Every other word, number and sign has to be in both, in the same order.
 */
export function isSameWording(a: Wording, b: Wording, knows: KnowsWord): boolean {
  // A slip, a plural and a space change little; most pairs end here.
  if (a !== b && Math.abs(a.length - b.length) > 12) return false
  const [x, y] = [a.split(' '), b.split(' ')]
  let [i, j] = [0, 0]
  while (i < x.length && j < y.length) {
    if (isSameWord(x[i] ?? '', y[j] ?? '', knows)) {
      i += 1
      j += 1
    } else if (isJoined(x[i], x[i + 1], y[j], knows)) {
      i += 2
      j += 1
    } else if (isJoined(y[j], y[j + 1], x[i], knows)) {
      i += 1
      j += 2
    } else return false
  }
  return i === x.length && j === y.length && x.some(isLetters)
}
