import { z } from 'zod'

import type { WordDocument } from '#shared/model/document.ts'
import { Id, Line, Words } from '#shared/model/values.ts'
import { Template } from '#shared/model/workshop.ts'

import { Bytes, FileContent, procedure, Saved, SessionRef } from './common.ts'

export const DraftNumber = z.string().regex(/^\d{1,3}\.\d{1,3}$/u)

/** Which draft: the template, and the version as it is printed. */
export const DraftRequest = z.strictObject({
  session: Id,
  template: Template,
  version: DraftNumber,
  /** The date as it is printed. */
  date: Line,
})
export type DraftRequest = z.infer<typeof DraftRequest>

/** To read, to comment on (line numbers, comment form), or to print on both sides of paper. */
export const Copy = z.enum(['reading', 'review', 'print'])

// 21 MB as base64.
const House = FileContent.extend({ bytes: Bytes.max(28_000_000) })

/** A Word file to be: `house` is the organisation's own template (.docx or .dotx). */
export const WordRequest = DraftRequest.extend({ copy: Copy.optional(), house: House.optional() })
export type WordRequest = z.infer<typeof WordRequest>

/** One heading of the draft and those below it. */
export type OutlineEntry = {
  readonly anchor: string
  readonly number: string
  readonly title: string
  readonly points: number
  readonly children: readonly OutlineEntry[]
}

/** Something to look at before the draft goes out. Nothing stops it from going out. */
export const Finding = z.strictObject({
  /** Such as `unfinished`, `bracket`, `short-form`: the check that found it. */
  check: Line,
  /** One sentence that says what is wrong, and what to do. */
  says: Words,
  /** The words in question, as they stand; empty where something is missing. */
  words: Words,
  /** Where in the draft; empty where it stands in the session only. */
  anchor: Line,
  /** The thing of the session it is about, where it is one. */
  of: z.strictObject({ entity: Line, id: Id }).nullable(),
})
export type Finding = z.infer<typeof Finding>

/** Something said that the body of the draft does not use yet. */
export const Unused = z.strictObject({
  id: Id,
  kind: z.enum(['point', 'group']),
  text: Words,
  topic: Id.nullable(),
})
export type Unused = z.infer<typeof Unused>

/** What a block of the draft rests on, and where it can be changed. */
export const BlockSource = z.strictObject({
  anchor: Line,
  /** The record behind it: a recommendation, an action, a passage, a fact, a point; null where it is composed of many. */
  of: z.strictObject({ entity: Line, id: Id }).nullable(),
  /** The composed words as plain text, where a passage stands in their place. */
  composed: Words.nullable(),
  /** Composed anew since the passage was written, in other words. */
  isBehind: z.boolean(),
  points: z.array(Id),
  groups: z.array(Id),
  themes: z.array(Id),
})
export type BlockSource = z.infer<typeof BlockSource>

/** The draft as it would leave now, and everything the screen shows beside it. */
export type DraftView = {
  readonly document: WordDocument
  readonly outline: readonly OutlineEntry[]
  readonly sources: readonly BlockSource[]
  readonly unused: readonly Unused[]
}

/** One difference between two versions, in the order of the later one. */
export const Difference = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  anchor: Line,
  /** The number or heading it stands under. */
  where: Line,
  before: Words,
  after: Words,
})
export type Difference = z.infer<typeof Difference>

/** An edit of what the draft is made of. Fields are checked against the thing's own schema. */
export const DraftEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('make'), entity: Line, id: Id, value: z.looseObject({}) }),
  z.strictObject({
    kind: z.literal('set'),
    entity: Line,
    id: Id,
    field: Line,
    key: Id.optional(),
    value: z.unknown(),
  }),
])
export type DraftEdit = z.infer<typeof DraftEdit>

const limits = { words: 200_000, depth: 32, all: 20_000_000 }

// The number of characters in it, keys too; infinite where one text is too long or it is nested beyond reason.
function measure(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length > limits.words ? Infinity : value.length
  if (typeof value !== 'object' || value === null) return 1
  if (depth > limits.depth) return Infinity
  const sizes = Object.entries(value).map(([key, inside]) => key.length + measure(inside, depth + 1))
  return sizes.reduce((sum, size) => sum + size, 1)
}

/** Edits made as one act. */
export const DraftEdits = z
  .array(DraftEdit)
  .min(1)
  .max(1_000)
  .refine((edits) => measure(edits) <= limits.all, 'These edits hold more text than can be kept.')

export const TextForm = z.enum(['markdown', 'csv', 'json'])
export type TextForm = z.infer<typeof TextForm>

export const draft = {
  /**
   * Makes the records of a first draft, or of what came since: a numbered recommendation for each statement that has none, a
   * strength for each action that has none. What the writer changed stays; numbers are never used again.
   */
  compose: procedure
    .input(z.strictObject({ session: Id, template: Template }))
    .output(Saved.extend({ made: z.number().int(), renewed: z.number().int(), kept: z.number().int() })),
  /** Several edits of recommendations, actions, passages, omissions and end matter as one act: one step of undo. */
  edit: procedure.input(z.strictObject({ session: Id, edits: DraftEdits })).output(Saved),
  /** The draft as it stands. */
  view: procedure.input(DraftRequest).output(z.custom<DraftView>()),
  /** What to look at before it goes out. */
  check: procedure.input(DraftRequest).output(z.array(Finding)),
  /** The Word file; its version and hash are recorded in the session, and the file is kept in its exports. */
  exportWord: procedure.input(WordRequest).output(FileContent),
  /** The same bytes, without recording anything. */
  previewWord: procedure.input(WordRequest).output(FileContent),
  exportText: procedure.input(DraftRequest.extend({ to: TextForm })).output(FileContent),
  /** One page to hand out as people leave the room. */
  exportSummary: procedure.input(DraftRequest).output(FileContent),
  /** Feedback letters in Word, one for each delegate or each table, in one zip; with `of` only that one, as .docx. */
  exportLetters: procedure
    .input(DraftRequest.extend({ to: z.enum(['delegates', 'tables']), of: Id.optional() }))
    .output(FileContent),
  /** What changed from one issued version to another; `to` left out is the draft as it stands. */
  compare: procedure
    .input(z.strictObject({ session: Id, from: Id, to: Id.optional() }))
    .output(z.array(Difference)),
  /** Writes down who stands behind a version and what it was issued for. */
  describeVersion: procedure
    .input(
      z.strictObject({
        session: Id,
        version: Id,
        status: z.enum(['draft', 'review', 'final']),
        credits: Words,
        issuedFor: Line,
        issuedTo: Words,
        approvedBy: Line,
        approvedOn: Line,
      }),
    )
    .output(Saved),
  /** The issued versions, the newest first. */
  versions: procedure.input(SessionRef).output(
    z.array(
      z.strictObject({
        id: Id,
        number: Line,
        template: Line,
        status: Line,
        date: Line,
        file: Line,
        credits: Words,
        issuedFor: Line,
        issuedTo: Words,
        approvedBy: Line,
        approvedOn: Line,
      }),
    ),
  ),
}
