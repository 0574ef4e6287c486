import type { Finding } from './finding.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

const doubled = /(?<![\p{L}\p{N}’'-])(\p{L}+)[^\S\n]+\1(?![\p{L}\p{N}’'-])/giu
/** Words that English doubles, or that people double to stress them. */
const fine = new Set(
  'that had very really so no yes never now many more much long far blah ha he hee bye there knock tut hush do again day week round'.split(
    ' ',
  ),
)
/** The only words that are surely a slip where somebody is quoted: others people say twice. */
const slips = new Set('the a an of to in for with at from by is are was be and or this their our'.split(' '))

function isSlip(word: string, found: string, isQuote: boolean): boolean {
  const [first = '', second = ''] = found.split(/\s+/u)
  const lower = word.toLowerCase()
  if (isQuote) return slips.has(lower) && lower !== 'and'
  // A name such as Baden Baden, and a name before the same word: Will will.
  if (
    (/^\p{Lu}\p{Ll}/u.test(second) && !slips.has(lower)) ||
    (/^\p{Lu}/u.test(first) && /^(?:will|may|mark|can|march)$/u.test(lower))
  )
    return false
  return lower === 'and' || (lower.length > 1 && !fine.has(lower)) || lower === 'a'
}

/** Words written twice in a row. */
export function findDoubledWords(subject: Subject): readonly Finding[] {
  return subject.pieces.flatMap(({ text, role, of }) =>
    [...text.matchAll(doubled)].flatMap(({ 0: found, 1: word = '', index }) => {
      if (!isSlip(word, found, role === 'quote')) return []
      const says = `“${word}” is written twice in a row: take one out.`
      return [
        findingOf(subject, 'doubled-word', of, { says, words: aroundOf(text, index, found.length), text }),
      ]
    }),
  )
}
