import type { Rec } from '#shared/model/session.ts'

type Said = Pick<Rec<'point'>, 'text' | 'kind'>

/** Whether the words are somebody's own, kept to the letter. */
export function isVerbatim({ kind }: Pick<Said, 'kind'>): boolean {
  return kind === 'quote' || kind === 'testimony'
}

/** What goes between two: nothing but a space where the first has a stop; else a full stop before a capital, a semicolon before others. */
function linkOf(before: string, after: string): string {
  if (/[.!?…:;,–—][)\]”’"']*$/u.test(before)) return ' '
  return /^["'“‘([]*\p{Lu}/u.test(after) ? '. ' : '; '
}

/**
 * The words of points one after the other, none changed. Between sentences a missing stop is set; between two quotations
 * nothing is, since they are kept to the letter.
 */
export function joinWords([first, ...others]: readonly [Said, ...Said[]]): string {
  return others.reduce((before, said) => {
    const after = said.text.trim()
    if (before === '' || after === '') return before + after
    return `${before}${isVerbatim(first) ? ' ' : linkOf(before, after)}${after}`
  }, first.text.trim())
}
