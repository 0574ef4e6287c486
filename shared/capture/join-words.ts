import type { Rec } from '#shared/model/session.ts'

type Said = Pick<Rec<'point'>, 'text' | 'kind'>

function isVerbatim({ kind }: Said): boolean {
  return kind === 'quote' || kind === 'testimony'
}

/** A quotation inside other words shows where it begins and ends. */
function wordsIn(said: Said, into: Said): string {
  const text = said.text.trim()
  const isBare = isVerbatim(said) && !isVerbatim(into) && !/^["'“‘]/u.test(text)
  return isBare ? `“${text}”` : text
}

/** What goes between two: nothing but a space where the first has a stop; else a full stop before a capital, a semicolon before others. */
function linkOf(before: string, after: string): string {
  if (before === '' || after === '') return ''
  if (/[.!?…:;,–—][)\]”’"']*$/u.test(before)) return ' '
  return /^["'“‘([]*\p{Lu}/u.test(after) ? '. ' : '; '
}

/**
 * The words of points one after the other, none changed. Between sentences a missing stop is set; between two quotations
 * nothing is, since they are kept to the letter.
 */
export function joinWords(points: readonly [Said, ...Said[]]): string {
  const [first, ...others] = points
  return others.reduce((before, said) => {
    const after = wordsIn(said, first)
    const link = isVerbatim(first) && before !== '' && after !== '' ? ' ' : linkOf(before, after)
    return `${before}${link}${after}`
  }, first.text.trim())
}
