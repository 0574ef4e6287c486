import type { EntryRules } from './entry.ts'
import { readAgreement, takeEndMarks } from './read-end-marks.ts'
import { isQuoteMark } from './read-quoted.ts'

/** What looks like a mark and was not taken: words that stay as typed, or a mark at the start without the space after it. */
export type Missed =
  | { readonly kind: 'as-typed'; readonly word: string }
  | { readonly kind: 'detail' }
  /** `code` is that of the kind of point it would make. */
  | { readonly kind: 'no-space'; readonly mark: string; readonly code: string }

/** A mark of letters begins many words, so that only signs count. */
function startsWithMark(line: string, mark: string): boolean {
  const isSign = mark !== '' && !/[\p{L}\p{N}\s]/u.test(mark)
  return isSign && line.startsWith(mark) && /^\p{L}/u.test(line.slice(mark.length))
}

function missedOpening(line: string, { kinds }: EntryRules): Missed | null {
  const kind = kinds.find(({ mark }) => !isQuoteMark(mark) && startsWithMark(line, mark))
  if (kind !== undefined) return { kind: 'no-space', mark: kind.mark, code: kind.code }
  return startsWithMark(line, '-') ? { kind: 'detail' } : null
}

/** A code that may still be growing into one that is known. */
function isGrowing(word: string, { roles = [], people = [] }: EntryRules): boolean {
  const typed = word.slice(1).toLowerCase()
  const known = [...roles, ...people].map(({ code }) => code.trim().toLowerCase())
  return known.some((code) => code !== typed && code.startsWith(typed))
}

function missedEnd(line: string, rules: EntryRules): Missed | null {
  const { rest } = takeEndMarks(line, rules)
  const [, before = '', word = ''] = /^(.*\S)\s+(\S+)$/su.exec(rest) ?? []
  const isAgreement = readAgreement(word) !== null && !/(?:^|\s)\d$/u.test(before)
  const isCode = /^@[\p{L}\p{N}][^\s@]*$/u.test(word) && !(line.endsWith(word) && isGrowing(word, rules))
  return isAgreement || isCode ? { kind: 'as-typed', word } : null
}

/** What of a line looks like a mark and was not taken, so that it can be said; null for nothing. */
export function findMissed(line: string, rules: EntryRules): Missed | null {
  const start = line.trimStart()
  if (rules.plainTyping || start.startsWith('\\')) return null
  return missedOpening(start, rules) ?? missedEnd(start, rules)
}
