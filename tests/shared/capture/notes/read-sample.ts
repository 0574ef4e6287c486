import { readFileSync } from 'node:fs'

import { linesOfText } from '#shared/capture/notes/lines-of-text.ts'
import { readNotes } from '#shared/capture/notes/read-notes.ts'
import type { NoteLine, Notes, Reading } from '#shared/model/reading.ts'

const file = { name: 'notes.txt', sha256: '', bytes: 0 }

/** Notes read from a text. */
export function readTextNotes(text: string): Notes {
  return readNotes(linesOfText(text), file)
}

/** Notes read from one of the sample documents beside the tests. */
export function readSample(name: string): Notes {
  return readTextNotes(sampleText(name))
}

/** A sample document as text. */
export function sampleText(name: string): string {
  return readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8')
}

/** Notes read from paragraphs with the shape that a Word file declares. */
export function readParagraphs(
  paragraphs: readonly (Partial<NoteLine> & { readonly text: string })[],
): Notes {
  const lines = paragraphs.map((each, index) => ({
    line: index + 1,
    heading: null,
    list: null,
    cell: null,
    ...each,
  }))
  return readNotes(lines, file)
}

/** Each reading in short: what it is taken as, and its text. */
export function brief(readings: readonly Reading[], ...as: readonly Reading['as'][]): string[] {
  return readings
    .filter((each) => as.length === 0 || as.includes(each.as))
    .map((each) => `${'  '.repeat(each.level)}${each.as}: ${each.text}`)
}

/** The texts of the readings of one sort. */
export function textsOf(notes: Notes, as: Reading['as']): string[] {
  return notes.readings.filter((each) => each.as === as).map((each) => each.text)
}

/** The texts of the facts of one kind. */
export function factsOf(notes: Notes, fact: NonNullable<Reading['fact']>): string[] {
  return notes.readings.filter((each) => each.fact === fact).map((each) => each.text)
}

/** Themes and sub-themes in order, each with how many quotes stand under it; a theme that is opened again counts on. */
export function countQuotes(notes: Notes): Record<string, number> {
  const counts: Record<string, number> = {}
  let theme = ''
  let open = ''
  for (const each of notes.readings) {
    if (each.as === 'theme') open = theme = each.text
    if (each.as === 'sub-theme') open = `${theme} > ${each.text}`
    if (each.as === 'theme' || each.as === 'sub-theme') counts[open] ??= 0
    if (each.kind === 'quote') counts[open] = (counts[open] ?? 0) + 1
  }
  return counts
}

/** How many quotes each participant has. */
export function countParticipants(notes: Notes): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, participant } of notes.readings) {
    if (kind === 'quote') counts[participant ?? ''] = (counts[participant ?? ''] ?? 0) + 1
  }
  return counts
}

export type PlanRowInShort = {
  readonly topic: string
  readonly standards: string[]
  readonly actions: string[]
}

/** The rows of an action plan; sub-actions are indented, labels end with a colon. */
export function rowsOf(notes: Notes): PlanRowInShort[] {
  const rows: PlanRowInShort[] = []
  for (const each of notes.readings) {
    if (each.as === 'plan-row') rows.push({ topic: each.text, standards: [], actions: [] })
    if (each.as === 'standard') rows.at(-1)?.standards.push(each.text)
    if (each.as === 'action') rows.at(-1)?.actions.push('  '.repeat(each.level) + each.text)
    if (each.as === 'action-label') rows.at(-1)?.actions.push(`${each.text}:`)
  }
  return rows
}
