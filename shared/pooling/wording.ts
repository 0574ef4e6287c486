import { isNumber } from './numbers.ts'
import { openContraction, normalise, quietWords, turningWords } from './tokens.ts'

/**
 * What a text says word for word: every word, number and mark that could matter, in order, with spaces between. Empty where it says
 * nothing by itself: no word at all, or only one that points at something else.
 */
export type Wording = string

const sameWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hrs: 'hours',
    hr: 'hour',
    mins: 'minutes',
    wks: 'weeks',
    wk: 'week',
    yrs: 'years',
    yr: 'year',
    appts: 'appointments',
    appt: 'appointment',
    info: 'information',
    incl: 'including',
    dept: 'department',
    '&': 'and',
  }),
)

/** Words that are something else with a capital: those that are so even where every sentence has one, and others. */
const surelyNames: ReadonlySet<string> = new Set('may march august polish turkey china'.split(' '))
const alsoNames: ReadonlySet<string> = new Set(
  `reading bath nice will mark rose hope grace faith job lent sunny bill frank miles drew pat jack grant iris daisy ivy dawn eve joy
rob sue wells hull deal cork guardian home natural independent mind shelter crisis refuge scope sense relate change boots green labour
liberal act`.split(/\s+/u),
)

/** Words that are a short form in capitals: in a text that is all capitals nobody can tell. */
export const alsoForms: ReadonlySet<string> = new Set(
  `us it who me may aids wand mind mat cat pet rest care step smart scan act map nice safe fit ace aim hope reach star lead sure march
art pep prep gum pip dot met ice arc asset ed ms pa er ward start sat era past pact ride dart path lift link hub dip raid spot`.split(
    /\s+/u,
  ),
)

/** Words that only point at something else, so that the same words may be about something else. */
const pointing: ReadonlySet<string> = new Set(
  `yes ok okay agree agreed agrees disagree ditto same above below before previous see other others table tables none nothing n a na
tbc tbd unclear maybe true good point points idem likewise repeat repeated duplicate`.split(/\s+/u),
)

/** What a hyphen beside it may change: re-sent, three-monthly, more-trained. */
const parted: ReadonlySet<string> = new Set(
  're un co pre de ex dis mis in non no not stop more less most few fewer many some any all other half over under'.split(
    ' ',
  ),
)

const counting =
  /^(?:few|fewer|little|lot|bit|many|most|more|less|least|only|same|other|others|best|worst|first|last|next)$/u

const part = new RegExp(
  [
    String.raw`w/o?(?![\p{L}\p{M}])`,
    String.raw`(?<![\p{L}\p{N}.])[.·]\d+`,
    String.raw`\d+(?:(?:[-–—/:.,·x×]| [-–—/:x×] )\d+)*`,
    String.raw`[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*`,
    String.raw`\n|\S`,
  ].join('|'),
  'giu',
)

type Writing = { readonly isShouted: boolean; readonly afterNumber: boolean; readonly isFirst: boolean }

/** All capitals, and long enough to be no short form. */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return words.length > 2 || words.some((word) => word.length > 5)
}

/** A word as it is compared: short forms and names keep their capitals. */
function readWord(written: string, { isShouted: isLoud, afterNumber, isFirst }: Writing): readonly string[] {
  const small = normalise(written)
  const open = openContraction(small)
  if (open !== null) return open
  if (isLoud)
    return [alsoForms.has(small) || surelyNames.has(small) ? `${small}?` : (sameWords.get(small) ?? small)]
  if (written.length === 1) return [afterNumber || (written === 'A' && !isFirst) ? written : small]
  const isName = surelyNames.has(small) || (!isFirst && alsoNames.has(small))
  if (isName || /.\p{Lu}/u.test(written)) return [written.normalize('NFKC').replaceAll(/[’‘]/gu, "'")]
  return [sameWords.get(small) ?? small]
}

/** A dash, by what is around it; a hyphen between words is a space unless it may change them. */
function readDash(mark: string, text: string, at: number, last: string): readonly string[] {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (!/[-‐]/u.test(mark) || !/[\p{L}\p{M}]/u.test(before) || !/[\p{L}\p{M}]/u.test(after)) return ['-']
  const next = /^[\p{L}\p{M}]+/u.exec(text.slice(at + 1))?.[0].toLowerCase() ?? ''
  return parted.has(last) || [last, next].some(isNumber) ? ['-'] : []
}

/** A mark; those that only part what is said are a comma, what is around all of it falls away. */
function readMark(mark: string, text: string, at: number, last: string): readonly string[] {
  if (/[-‐‑‒–—]/u.test(mark)) return readDash(mark, text, at, last)
  if (/["“”„«»'’‘`]/u.test(mark)) return ['"']
  if (mark === '.' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '')) return []
  if (mark === '!' && /\p{L}/u.test(text[at + 1] ?? '') && !/\S/u.test(text[at - 1] ?? '')) return ['!']
  return [/[.,;!…()[\]\n\u00AD]/u.test(mark) ? ',' : mark]
}

function readAll(text: string): readonly string[] {
  const loud = isShouted(text)
  const words: string[] = []
  for (const match of text.matchAll(part)) {
    const [found] = match
    const last = words.at(-1)
    if (/^[.·]?\d/u.test(found))
      words.push(found.replaceAll(/[–—]/gu, '-').replaceAll(/ |,(?=\d{3}(?!\d))/gu, ''))
    else if (/^w\//iu.test(found)) words.push(found.length > 2 ? 'without' : 'with')
    else if (/^[\p{L}\p{M}]/u.test(found))
      words.push(
        ...readWord(found, {
          isShouted: loud,
          afterNumber: /^\d/u.test(last ?? ''),
          isFirst: last === undefined || last === ',',
        }),
      )
    else words.push(...(sameWords.has(found) ? ['and'] : readMark(found, text, match.index, last ?? '')))
  }
  return words
}

/** Without what stands around all of it: a bullet, quotation marks, the last stop. */
function strip(words: readonly string[]): readonly string[] {
  const all = words.filter((word, at) => word !== ',' || (at > 0 && words[at - 1] !== ','))
  if (all.at(-1) === ',') return strip(all.slice(0, -1))
  const quotes = all.filter((word) => word === '"').length
  return quotes === 2 && all[0] === '"' && all.at(-1) === '"' ? strip(all.slice(1, -1)) : all
}

/** What a text says word for word: its words, numbers and the marks that could matter. */
export function readWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFC')
    .trim()
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replace(/^[-–•‣◦▪●·] (?=\S)/u, '')
    .replace(/^\(/u, '⟨')
  const all = strip(readAll(plain))
  const isTurned = all.some((word) => turningWords.has(word))
  return all.filter((word, at) => {
    if (word === ',') return isTurned || !/^(?:and|so)$/u.test(all[at + 1] ?? '')
    const next = all[at + 1] ?? ''
    return word !== 'the' || at > 0 || counting.test(next) || isNumber(next)
  })
}

/** Reads what a text says word for word. */
export function readWording(text: string): Wording {
  const words = readWords(text)
  const says = words.some((word) => {
    const small = word.toLowerCase()
    return /\p{L}/u.test(word) && !pointing.has(small) && !quietWords.has(small) && !turningWords.has(small)
  })
  return says ? words.join(' ') : ''
}

/**
 * Whether two texts say the same in the same words, but for capitals, spaces and the marks between: the only pairs that are ever
 * accepted in bulk. Every word, number and sign has to be in both, in the same order.
 */
export function isSameWording(a: Wording, b: Wording): boolean {
  return a !== '' && a === b
}
