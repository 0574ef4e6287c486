import { z } from 'zod'

import { RoleName } from './people.ts'
import { PointKind } from './point.ts'
import { Line, Words } from './values.ts'
import { FactKind } from './workshop.ts'

/** One line of somebody's notes before it is understood, with what the file itself says of its shape. */
export type NoteLine = {
  /** The text as it stands, bullets and all. */
  readonly text: string
  /** Counts from 1. */
  readonly line: number
  /** The heading level that the file declares (Word style, Markdown #), or null where it declares none. */
  readonly heading: number | null
  /** The list level that the file declares, outermost 0, or null. */
  readonly list: number | null
  /** The cell of a table that the file declares, counting from 0, or null. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null
}

/** What a piece of notes is taken as. Its place among topics, themes and rows follows from the readings before it. */
export const ReadingAs = z.enum([
  'title',
  'date',
  'venue',
  'body',
  'person',
  'expertise',
  'attendance',
  'fact',
  'presentation',
  'reference',
  'statistic',
  'topic',
  'theme',
  'sub-theme',
  'heading',
  'point',
  'plan-row',
  'standard',
  'action',
  'action-label',
  'appendix',
  'abbreviation',
  'dropped',
  'not-understood',
])
export type ReadingAs = z.infer<typeof ReadingAs>

/** One piece of notes and how it is understood; a person may change `as` and the fields beside it before it is taken. */
export const Reading = z.strictObject({
  /** First and last line of the file that it stands on, from 1. */
  line: z.number().int().positive(),
  lastLine: z.number().int().positive(),
  /** As printed, lines joined by newlines; nothing of the file is outside some reading's raw text but blank lines. Empty for a reading drawn from the midst of another, such as a figure in a paragraph. */
  raw: Words,
  /** Without bullet and wrap, otherwise to the letter. For a quote, without the participant code. */
  text: Words,
  /** How deep it is nested under the reading before it with a lower level; outermost 0. */
  level: z.number().int().min(0).max(8),
  as: ReadingAs,
  /** For `point`: its kind. */
  kind: PointKind.nullable(),
  /** For `fact`: what it says about the day. */
  fact: FactKind.nullable(),
  /** For a quote: the participant code printed after it, such as P4. */
  participant: Line.nullable(),
  /** For `body` and `person`: the role. */
  role: RoleName.nullable(),
  /** Further parts that were read: for a date its EDTF form (`edtf`), for a reference `number`, `developer`, `date`, for a presentation `post`, `speaker`, for a statistic `value`, `unit`, `where`, `period`. */
  parts: z.record(z.string(), Line),
})
export type Reading = z.infer<typeof Reading>

/** What a file of notes is as a whole; it decides how its headings are taken. */
export const NotesKind = z.enum(['notes', 'slides', 'thematic', 'action-plan', 'article', 'table'])
export type NotesKind = z.infer<typeof NotesKind>

/** A file of notes, read but not yet taken. */
export const Notes = z.strictObject({
  name: Line,
  sha256: Line,
  bytes: z.number().int().nonnegative(),
  lines: z.number().int().nonnegative(),
  kind: NotesKind,
  readings: z.array(Reading),
})
export type Notes = z.infer<typeof Notes>
