import type { PointKind } from '#shared/model/point.ts'

import { type Opened, openAbbreviation, type Short } from './abbreviations.ts'
import { type EntryRules, readEntry } from './read-entry.ts'

/** A line as it stands, and the kind that was chosen for it before any mark. */
type Typed = { readonly text: string; readonly kind: PointKind | null }

/** Whether short forms open in a line: not in words that are kept to the letter, a quote or testimony, nor in plain typing. */
export function opensShortForms({ text, kind }: Typed, rules: EntryRules): boolean {
  if (rules.plainTyping) return false
  const read = kind ?? readEntry(text, rules).kind
  return read !== 'quote' && read !== 'testimony'
}

/** The short form that a line ends with, before any stops, as if a space followed: what Enter opens. Null where none opens. */
export function openLast(line: Typed, abbreviations: readonly Short[], rules: EntryRules): Opened | null {
  if (/(?:^|\s)$/u.test(line.text) || !opensShortForms(line, rules)) return null
  return openAbbreviation(`${line.text} `, abbreviations)
}
