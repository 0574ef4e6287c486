import { type Amount, readAmounts } from './numbers.ts'
import {
  quietWords,
  remember,
  type Remembering,
  scanWords,
  stemWord,
  turningWords,
  type Word,
} from './tokens.ts'
import { readWords } from './wording.ts'

/** What of a text cautions are about. */
export type CautionFacts = {
  /** What turns it round, as it is written. */
  readonly turns: readonly string[]
  readonly amounts: readonly Amount[]
  /** Every word by its stem, as it is written. */
  readonly words: ReadonlyMap<string, string>
  /** The stems that say something, in their order, and the words as they are written. */
  readonly stems: readonly string[]
  readonly said: readonly string[]
  /** The same stems, each once. */
  readonly holds: ReadonlySet<string>
  /** How strongly it is put, and what it is limited by. */
  readonly modals: ReadonlyMap<string, string>
  readonly limits: ReadonlySet<string>
  /** Short forms in capitals, and single letters that name things. */
  readonly forms: ReadonlySet<string>
  /** Words written in small letters. */
  readonly small: ReadonlySet<string>
  /** Arrows, ticks, pluses and other signs that are no part of a number. */
  readonly signs: readonly string[]
  /** Every word but articles, in order; those that say something by their stems. */
  readonly order: readonly string[]
  readonly isAsked: boolean
  /** Word for word, with numbers and marks. */
  readonly wording: readonly string[]
  /** Whether things are named in a row, so that their order says nothing. */
  readonly isList: boolean
}

const negativeStart =
  /^(?:un(?:safe|welcom|able|necessar|available|clear|helpful|acceptable|likely|willing|fair)|non(?:$|[^eiy]|-)|lack|avoid|stop|refus|prevent|prohibit|ban(?:s|ned)?$|forbid|exclu|oppos|fail|dis(?:agree|courag|continu|allow))/u

/** How strongly a thing is put, by words that put it as strongly. */
const modalWords: ReadonlyMap<string, string> = new Map(
  ['must need required', 'should ought recommended shall', 'may might can could consider', 'will'].flatMap(
    (same) => same.split(' ').map((word) => [word, same] as const),
  ),
)

const limitWords: ReadonlySet<string> = new Set('only except unless until if but again once'.split(' '))

function isTurn({ tokens }: Word, next: Word | undefined, before: Word | undefined): boolean {
  if (tokens.some((token) => turningWords.has(token) || negativeStart.test(token))) return true
  const [token] = tokens
  // "few" and "little" deny where "a few" and "a little" do not.
  if (token === 'few' || token === 'little') return before?.tokens[0] !== 'a'
  return (
    (token === 'rather' && next?.tokens[0] === 'than') || (token === 'instead' && next?.tokens[0] === 'of')
  )
}

const signPattern =
  /(?<=[\p{Lu}\p{N})])[-−](?![\p{L}\p{N}-])|[+][+-]*|[-=]>|[±≠¬]|[<>≤≥]|(?=\p{S})[^`^¨´$£€¥+<>≤≥°|=~™©®±≠¬](?:\uFE0F)?/gu

/** Signs, one form for those that look alike. A plus between words is an and. */
function readSigns(text: string): readonly string[] {
  return [...text.matchAll(signPattern)].flatMap(([sign], at, all) => {
    const from = all[at]?.index ?? 0
    if (
      sign === '+' &&
      /[\p{L}\p{N})]\s$/u.test(text.slice(0, from)) &&
      /^\s+[\p{L}\p{N}]/u.test(text.slice(from + 1))
    )
      return []
    if (/^[+<>≤≥-]$/u.test(sign) && /^\s?\d/u.test(text.slice(from + 1))) return []
    return [
      sign
        .replace('−', '-')
        .replace(/^[-=]>$/u, '→')
        .replace('\uFE0F', ''),
    ]
  })
}

const articles: ReadonlySet<string> = new Set(['a', 'an', 'the'])

function read(text: string): CautionFacts {
  const words = scanWords(text)
  const tokens = words.flatMap(({ written, tokens: own }) => own.map((token) => ({ written, token })))
  const said = tokens.filter(({ token, written }) => !quietWords.has(token) || /^\p{Lu}{2,}$/u.test(written))
  const stems = said.map(({ token }) => stemWord(token))
  const isShouted = text === text.toUpperCase()
  return {
    turns: words
      .filter((word, at) => isTurn(word, words[at + 1], words[at - 1]))
      .map(({ written }) => written),
    amounts: readAmounts(text),
    words: new Map(tokens.map(({ token, written }) => [stemWord(token), written])),
    stems,
    said: said.map(({ written }) => written),
    holds: new Set(stems),
    modals: new Map(
      tokens.flatMap(({ token }) => (modalWords.has(token) ? [[modalWords.get(token) ?? '', token]] : [])),
    ),
    limits: new Set(tokens.map(({ token }) => token).filter((token) => limitWords.has(token))),
    forms: new Set(
      isShouted
        ? []
        : words
            .map(({ written }) => written)
            .filter(
              (word, at) =>
                /^\p{Lu}(?:[\p{Lu}&\d]+s?)?$/u.test(word) && (word.length > 1 || (at > 0 && word !== 'I')),
            ),
    ),
    small: new Set(words.map(({ written }) => written).filter((word) => /^\p{Ll}+$/u.test(word))),
    signs: readSigns(text),
    order: tokens
      .map(({ token }) => (quietWords.has(token) ? token : stemWord(token)))
      .filter((token) => !articles.has(token)),
    isAsked: /\?[!?)\s]*$/u.test(text),
    wording: readWords(text),
    isList: text.includes(','),
  }
}

const mostFacts = 2_000

/** What of a text cautions are about; what was read lately is kept. */
export const readFacts: Remembering<CautionFacts> = remember(mostFacts, read)

/** How much of what two texts say is said in the same words, from 0 to 1 (Jaccard). */
export function shareWords(a: CautionFacts, b: CautionFacts): number {
  let shared = 0
  for (const stem of a.holds) if (b.holds.has(stem)) shared += 1
  return shared / (a.holds.size + b.holds.size - shared || 1)
}
