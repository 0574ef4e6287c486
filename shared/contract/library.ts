import { z } from 'zod'

import { Id, Line } from '#shared/model/values.ts'
import { Template } from '#shared/model/workshop.ts'

import { FileContent, procedure, SessionRef } from './common.ts'

export const stages = ['prepare', 'capture', 'feedback', 'pool', 'draft', 'review', 'archive'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** A session as the Library lists it. */
export const SessionSummary = z.strictObject({
  id: Id,
  title: Line,
  date: Line,
  tables: z.number(),
  points: z.number(),
  stage: Stage,
  /** ISO 8601, or null when it was never opened here. */
  lastOpened: z.string().nullable(),
  sample: z.boolean(),
  /** The table whose file it came from, where it is a table's own copy. */
  table: Id.nullable(),
})
export type SessionSummary = z.infer<typeof SessionSummary>

export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'projector', 'projectorDim']),
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  density: z.enum(['compact', 'normal', 'roomy']),
  /** Who is working at this device, as it should stand beside what they do; may be empty. */
  author: Line,
  /** Whether single letters act while a list has the focus (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Whether a topic's clock makes a sound when its time is up. */
  sound: z.boolean(),
  /** Words that are spelled right in every session. */
  words: z.array(Line).max(5_000),
})
export type Preferences = z.infer<typeof Preferences>

/** How the app is for somebody who has changed nothing. */
export const usualPreferences: Preferences = {
  theme: 'system',
  textSize: 100,
  density: 'normal',
  author: '',
  singleKeys: true,
  sound: false,
  words: [],
}

/** What bringing in another copy of a session does, before or after it is done. */
export const MergeReport = z.strictObject({
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  /** What is here and goes for good, because the other copy erased it. */
  erased: z.strictObject({ people: z.number(), points: z.number() }),
  changes: z.number(),
  conflicts: z.array(z.strictObject({ entity: Line, of: Id, field: Line, values: z.array(z.unknown()) })),
  /** Decisions of pooling that come with it, in how many of the changes, and how many do not go together afterwards. */
  pooling: z.strictObject({ decisions: z.number(), changes: z.number(), conflicts: z.number() }),
})
export type MergeReport = z.infer<typeof MergeReport>

/** What became of one file of many, counting its own points: a refused one says why, and changes nothing. */
export const MergedFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merged'), name: Line, report: MergeReport }),
  z.strictObject({ kind: z.literal('refused'), name: Line, why: Line }),
])
export type MergedFile = z.infer<typeof MergedFile>

/** What bringing in many files does, or did: file by file, each after those before it, and all in all. */
export const MergedMany = z.strictObject({
  session: Id,
  title: Line,
  files: z.array(MergedFile),
  total: MergeReport,
})
export type MergedMany = z.infer<typeof MergedMany>

export const library = {
  /** What this door is and where data lives. */
  about: procedure.output(
    z.strictObject({
      version: Line,
      door: z.enum(['electron', 'browser', 'direct']),
      folder: Line,
      warnings: z.array(Line),
    }),
  ),
  list: procedure.output(z.array(SessionSummary)),
  create: procedure
    .input(
      z.strictObject({
        id: Id,
        title: Line.min(1),
        template: Template,
        topics: z.array(Line.min(1)).max(200),
        tables: z.number().int().min(0).max(200),
      }),
    )
    .output(z.strictObject({ session: Id })),
  /** The sample session, made when it is not there. */
  example: procedure.output(z.strictObject({ session: Id })),
  /** Opens a `.pooled` file: a new session, or a dry run of a merge when the session is here already. */
  bringIn: procedure.input(FileContent).output(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('opened'),
        session: Id,
        /** The table whose file it is. */
        table: Id.nullable(),
      }),
      z.strictObject({ kind: z.literal('here-already'), session: Id, title: Line, report: MergeReport }),
    ]),
  ),
  /** Merges a `.pooled` file into the session that is here; one step of undo is not enough for it, so a dry run comes first. */
  merge: procedure.input(FileContent).output(z.strictObject({ session: Id, report: MergeReport })),
  /**
   * Merges many files, in their order: those that can be, while the others are refused by name. Without `session` it is
   * the one in the library that most of the files are of.
   */
  mergeMany: procedure
    .input(
      z.strictObject({
        session: Id.optional(),
        files: z.array(FileContent).min(1).max(200),
        dryRun: z.boolean(),
      }),
    )
    .output(MergedMany),
  /** A `.pooled` file for each table, or for those named: what its laptop needs, and nobody's name or address. */
  tableFiles: procedure
    .input(z.strictObject({ session: Id, tables: z.array(Id).max(200).optional() }))
    .output(z.array(z.strictObject({ table: Id, file: FileContent }))),
  /** The files of all tables in one zip. */
  tableZip: procedure.input(SessionRef).output(FileContent),
  preferences: procedure.output(Preferences),
  setPreferences: procedure.input(Preferences.partial()).output(Preferences),
}
