import { z } from 'zod'

import { Id, Line, Members, Words } from '#shared/model/values.ts'

import { FileContent, procedure, Saved, SessionRef } from './common.ts'

export const Grade = z.enum(['very-close', 'close', 'perhaps'])
export type Grade = z.infer<typeof Grade>

/** Why two points that look alike may differ, with the words of each side. */
export const Caution = z.strictObject({
  kind: z.enum(['negation', 'number', 'opposite', 'order', 'word']),
  a: z.array(Line),
  b: z.array(Line),
})
export type Caution = z.infer<typeof Caution>

/** Points that may say the same. Nothing is decided by it. */
export const Suggestion = z.strictObject({
  points: z.array(Id),
  topic: Id.nullable(),
  score: z.number(),
  grade: Grade,
  /** Words they share, in the words of the first. */
  shares: z.array(Line),
  cautions: z.array(Caution),
  /** Whether "accept all very close" would take it. */
  isBulk: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

export const Nearest = z.strictObject({
  point: Id,
  score: z.number(),
  grade: Grade,
  cautions: z.array(Caution),
})
export type Nearest = z.infer<typeof Nearest>

/** A group as it is decided: which points, whose words stand for them, and what was suggested. */
export const NewGroup = z.strictObject({
  id: Id,
  points: z.array(Id).min(2).max(5_000),
  /** The member whose words stand for the group; null when `wording` is somebody's own. */
  wordingFrom: Id.nullable(),
  wording: Words,
  /** The reason that was shown, in words. */
  reason: Words,
})
export type NewGroup = z.infer<typeof NewGroup>

/** One decision in the history of pooling. */
export const PoolAct = z.strictObject({
  act: Id,
  /** What was done, in words. */
  what: Line,
  at: z.string(),
  by: Line,
  /** The groups, points kept apart, or themes it concerns. */
  of: z.array(Id),
  /** The act that took it back, or null. */
  undoneBy: Id.nullable(),
})
export type PoolAct = z.infer<typeof PoolAct>

export const pooling = {
  /** Suggestions for the points that nobody decided on yet, in one topic or all; computed off the main thread. */
  suggest: procedure
    .input(
      z.strictObject({
        session: Id,
        topic: Id.nullable().optional(),
        cut: z.number().min(0).max(1).optional(),
      }),
    )
    .output(
      z.strictObject({
        /** Whether meanings were compared, or words only, and then why. */
        method: z.enum(['model', 'words']),
        why: Line,
        suggestions: z.array(Suggestion),
        /** Pairs of different topics that may say the same. */
        across: z.array(Suggestion),
      }),
    ),
  /** The points nearest to one, decided or not. */
  near: procedure
    .input(z.strictObject({ session: Id, point: Id, top: z.number().int().min(1).max(50) }))
    .output(z.array(Nearest)),
  /** The same point: one group, or many as one act. Members that stood in another group leave it. */
  group: procedure
    .input(z.strictObject({ session: Id, groups: z.array(NewGroup).min(1).max(5_000) }))
    .output(Saved),
  /** The same theme but not the same point, or not related: suggestions do not come back. */
  keepApart: procedure
    .input(
      z.strictObject({
        session: Id,
        id: Id,
        points: z.array(Id).min(2).max(500),
        says: z.enum(['same-theme', 'not-related']),
        reason: Words,
      }),
    )
    .output(Saved),
  /** Put off: it comes back at the end. */
  later: procedure
    .input(z.strictObject({ session: Id, id: Id, points: z.array(Id).min(2).max(5_000), reason: Words }))
    .output(Saved),
  addTo: procedure
    .input(z.strictObject({ session: Id, group: Id, points: z.array(Id).min(1).max(5_000) }))
    .output(Saved),
  /** Members leave a group: each stands alone, or with `id` they make a group of their own that knows where it came from. */
  takeOut: procedure
    .input(
      z.strictObject({ session: Id, group: Id, points: z.array(Id).min(1).max(5_000), id: Id.nullable() }),
    )
    .output(Saved),
  /** Other words for a group: a member's (`from`), or somebody's own. */
  word: procedure
    .input(z.strictObject({ session: Id, group: Id, wording: Words.min(1), from: Id.nullable() }))
    .output(Saved),
  /** One group goes into another and keeps its record. */
  merge: procedure.input(z.strictObject({ session: Id, from: Id, into: Id })).output(Saved),
  /** The group ends; its members stand alone again. */
  dissolve: procedure.input(z.strictObject({ session: Id, group: Id })).output(Saved),
  /** Files points and groups under themes, or takes them out of them, as one act. */
  file: procedure
    .input(
      z.strictObject({
        session: Id,
        points: z.array(Id).max(20_000),
        groups: z.array(Id).max(20_000),
        themes: Members,
      }),
    )
    .output(Saved),
  /** Every decision, the latest first. */
  history: procedure.input(SessionRef).output(z.array(PoolAct)),
  /** Takes one decision back, whenever it was made; a new line says so. */
  undo: procedure.input(z.strictObject({ session: Id, act: Id })).output(Saved),
  /** Themes from a codebook: CSV, or REFI-QDA codebook or project. With `dryRun` only says what it would do. */
  bringInCodebook: procedure
    .input(z.strictObject({ session: Id, file: FileContent, dryRun: z.boolean() }))
    .output(
      z.strictObject({
        added: z.number(),
        known: z.number(),
        coded: z.number(),
        said: z.array(Line),
        saved: Saved,
      }),
    ),
  /** The themes as a codebook, or the session as a REFI-QDA project. */
  exportThemes: procedure
    .input(z.strictObject({ session: Id, to: z.enum(['csv', 'qdc', 'qdpx']) }))
    .output(FileContent),
}
