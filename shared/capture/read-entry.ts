import { PointKind } from '#shared/model/point.ts'

import type { Entry, EntryChip, EntryRules, Reworded } from './entry.ts'
import { sumMarks, takeEndMarks } from './read-end-marks.ts'
import { isQuoteMark, readQuoted } from './read-quoted.ts'

export type { Entry, EntryChip, EntryPerson, EntryRole, EntryRules, Reworded } from './entry.ts'

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

/** True for a line that begins with the mark of a kind. */
export function isMarked(line: string, rules: EntryRules): boolean {
  return !rules.plainTyping && readMark(line, rules) !== null
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

function takeAsTyped(text: string, kind: PointKind, chips: readonly EntryChip[]): Reworded {
  return { text, kind, ...sumMarks([]), chips }
}

/**
 * Reads a line as it is typed. At the start: `=` `?` `!` `+` (or the session's own marks) and a space, a quotation mark,
 * `- ` for a detail; a line that ends in `?` is a question. At the end, each after a space: see `takeEndMarks`. What stands
 * in closed quotation marks is kept to the letter; a quotation left open ends where the end marks begin. `\` takes the rest
 * as it is. Anything else is a plain point.
 */
export function readEntry(line: string, rules: EntryRules): Entry {
  const start = line.trimStart()
  if (rules.plainTyping) return { ...takeAsTyped(line.trim(), 'point', []), isDetail: false }
  if (start.startsWith('\\')) {
    const text = start.slice(1)
    const words = text.trim() === '' ? '' : text
    return { ...takeAsTyped(words, 'point', [{ kind: 'as-typed' }]), isDetail: false }
  }
  const dash = /^-\s+/u.exec(start)?.[0] ?? ''
  const opened = readMark(start.slice(dash.length), rules)
  const { rest, chips } = takeEndMarks(opened?.text ?? start.slice(dash.length), rules)
  const words = { text: rest, kind: 'point' as const }
  const marked = opened === null ? (readQuote(rest, rules) ?? readQuestion(rest, rules)) : null
  const { text, kind } = marked ?? { ...words, kind: opened?.kind ?? 'point' }
  const isDetail = dash !== ''
  return { text, kind, isDetail, ...sumMarks(chips), chips: [...openings(isDetail, kind), ...chips] }
}

function openings(isDetail: boolean, kind: PointKind): readonly EntryChip[] {
  const detail = isDetail ? [{ kind: 'detail' as const }] : []
  return kind === 'point' ? detail : [...detail, { kind: 'kind', value: kind }]
}

/**
 * A line that rewords a point: a mark at the start gives it another kind, and without one it keeps its own; marks at the
 * end are to be added to those it has. Quotation marks stay as they are.
 */
export function readRewording(line: string, kind: PointKind, rules: EntryRules): Reworded {
  if (rules.plainTyping) return takeAsTyped(line, kind, [])
  if (line.startsWith('\\')) return takeAsTyped(line.slice(1), kind, [{ kind: 'as-typed' }])
  const opened = readMark(line.trimStart(), rules)
  const { rest, chips } = takeEndMarks(opened?.text ?? line.trim(), rules)
  const given: readonly EntryChip[] = opened === null ? [] : [{ kind: 'kind', value: opened.kind }]
  return { text: rest, kind: opened?.kind ?? kind, ...sumMarks(chips), chips: [...given, ...chips] }
}

/** What stands in the line while a point is reworded, such that reading it again gives the same point and adds no mark. */
export function writeRewording(text: string, rules: EntryRules): string {
  const read = readRewording(text, 'point', rules)
  return read.text === text && read.chips.length === 0 ? text : `\\${text}`
}
