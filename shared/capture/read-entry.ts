import { PointKind } from '#shared/model/point.ts'
import type { KindSetting } from '#shared/model/workshop.ts'

import { isQuoteMark, readQuoted } from './read-quoted.ts'

/** How a session wants its entry line read. */
export type EntryRules = { readonly kinds: readonly KindSetting[]; readonly plainTyping: boolean }

/** A line of the entry box as it is understood. */
export type Entry = {
  /** The words without the marks; empty while there is nothing to add. */
  readonly text: string
  readonly kind: PointKind
  /** A detail stands under the point above. */
  readonly isDetail: boolean
}

type Marked = { readonly text: string; readonly kind: PointKind }

function kindOf(code: string): PointKind | null {
  return PointKind.safeParse(code).data ?? null
}

/** A mark, a space, and what follows; a mark in front of other letters is text. */
function readMark(line: string, { kinds }: EntryRules): Marked | null {
  for (const { code, mark } of kinds) {
    const kind = kindOf(code)
    if (kind === null || mark === '' || isQuoteMark(mark)) continue
    const rest = line.startsWith(mark) ? line.slice(mark.length) : ''
    if (/^\s/u.test(rest)) return { text: rest.trim(), kind }
  }
  return null
}

function readQuote(line: string, { kinds }: EntryRules): Marked | null {
  const setting = kinds.find(({ mark }) => isQuoteMark(mark))
  const kind = setting === undefined ? null : kindOf(setting.code)
  const text = kind === null ? null : readQuoted(line)
  return kind === null || text === null ? null : { text, kind }
}

function readQuestion(line: string, { kinds }: EntryRules): Marked | null {
  const asks = /[\p{L}\p{N}].*\?\s*$/su.test(line) && kinds.some(({ code }) => code === 'question')
  return asks ? { text: line.trim(), kind: 'question' } : null
}

/**
 * Reads a line as it is typed. Marks stand at the start only: `=` `?` `!` `+` (or the session's own) and a space, a quotation
 * mark, `- ` for a detail; a line that ends in `?` is a question; `\` takes the rest as it is. Anything else is a plain point.
 */
export function readEntry(line: string, rules: EntryRules): Entry {
  const asTyped = (text: string): Entry => ({
    text: text.trim() === '' ? '' : text,
    kind: 'point',
    isDetail: false,
  })
  if (rules.plainTyping) return asTyped(line.trim())
  const start = line.trimStart()
  if (start.startsWith('\\')) return asTyped(start.slice(1))
  const dash = /^-\s+/u.exec(start)?.[0] ?? ''
  const rest = start.slice(dash.length)
  const marked = readMark(rest, rules) ?? readQuote(rest, rules) ?? readQuestion(rest, rules)
  return { ...(marked ?? { text: rest.trim(), kind: 'point' }), isDetail: dash !== '' }
}

/** A line that rewords a point: a mark gives it another kind, and without one it keeps its own. Quotation marks stay as they are. */
export function readRewording(line: string, kind: PointKind, rules: EntryRules): Marked {
  if (rules.plainTyping) return { text: line.trim(), kind }
  if (line.startsWith('\\')) return { text: line.slice(1).trim(), kind }
  return readMark(line.trimStart(), rules) ?? { text: line.trim(), kind }
}

/** What stands in the line while a point is reworded, such that reading it again gives the same point. */
export function writeRewording(text: string, rules: EntryRules): string {
  const isRead = !rules.plainTyping && (text.startsWith('\\') || readMark(text, rules) !== null)
  return isRead ? `\\${text}` : text
}
