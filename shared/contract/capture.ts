import { z } from 'zod'

import { Echo, Point, PointKind } from '#shared/model/point.ts'
import { Notes, Reading } from '#shared/model/reading.ts'
import { Id, Line, Words } from '#shared/model/values.ts'

import { FileContent, procedure, Saved } from './common.ts'

const editable = Point.omit({
  withdrawn: true,
  withdrawnBecause: true,
  place: true,
  scribe: true,
  text: true,
}).partial()

/** A point as it comes from the entry line; the id is made there, so that sending twice adds once. */
export const NewPoint = z.strictObject({ ...editable.shape, id: Id, text: Words.min(1) })
export type NewPoint = z.infer<typeof NewPoint>

export const PointEdit = z.strictObject({ ...editable.shape, text: Words.min(1).optional() })
export type PointEdit = z.infer<typeof PointEdit>

/** The same said again: counted to the point it is `of`, its words kept; the id is made where it is typed. */
export const NewEcho = z.strictObject({
  ...Echo.omit({ withdrawn: true }).partial().shape,
  id: Id,
  of: Id,
  text: Words.min(1),
})
export type NewEcho = z.infer<typeof NewEcho>

/** An entry line that was not entered yet, as it is kept for a crash of the window or of the app. */
export const KeptLine = z.strictObject({
  /** The id that its point or repeat gets, so that a line that went in is known for it. */
  id: Id,
  text: Words,
  /** The kind that was chosen beside the marks, or null. */
  kind: PointKind.nullable(),
  /** The point that is being reworded, its kind, and what stood in the line before. */
  rewording: z.strictObject({ id: Id, kind: PointKind, before: Words }).nullable(),
})
export type KeptLine = z.infer<typeof KeptLine>

/** How much of each sort notes added. */
export const Taken = z.strictObject({
  points: z.number(),
  topics: z.number(),
  themes: z.number(),
  actions: z.number(),
  facts: z.number(),
  notUnderstood: z.array(z.strictObject({ source: Line, line: z.number().nullable(), text: Words })),
  /** True when this very file was brought in before, and so added nothing. */
  already: z.boolean(),
})
export type Taken = z.infer<typeof Taken>

export const capture = {
  addPoint: procedure.input(z.strictObject({ session: Id, point: NewPoint })).output(Saved),
  /** Several lines at once, in their order, as one act. */
  addPoints: procedure
    .input(z.strictObject({ session: Id, points: z.array(NewPoint).min(1).max(5_000) }))
    .output(Saved),
  /** A repeat that is here already adds nothing, so sending twice is safe. */
  addEcho: procedure.input(z.strictObject({ session: Id, echo: NewEcho })).output(Saved),
  /** Makes a point of its own of a repeat; the point's id is made where it is asked for. */
  partEcho: procedure.input(z.strictObject({ session: Id, echo: Id, point: Id })).output(Saved),
  /** Cuts a point in two: it keeps `first`, and a new one with the same marks, just below it, gets `second`. */
  splitPoint: procedure
    .input(z.strictObject({ session: Id, point: Id, id: Id, first: Words.min(1), second: Words.min(1) }))
    .output(Saved),
  /** Puts the words of points together in the first of them; the others are withdrawn and keep theirs. */
  joinPoints: procedure
    .input(z.strictObject({ session: Id, points: z.array(Id).min(2).max(200) }))
    .output(Saved),
  /** Keeps a half-typed line on the disk; null when it is empty. `window` is the page that holds it. */
  keepLine: procedure
    .input(z.strictObject({ session: Id, window: Id, line: KeptLine.nullable() }))
    .output(z.strictObject({ kept: z.boolean() })),
  /** The half-typed line of this window, else the newest of one that is gone; what is taken is this window's from then on. */
  takeLine: procedure.input(z.strictObject({ session: Id, window: Id })).output(KeptLine.nullable()),
  editPoint: procedure.input(z.strictObject({ session: Id, point: Id, edit: PointEdit })).output(Saved),
  withdrawPoint: procedure.input(z.strictObject({ session: Id, point: Id, because: Words })).output(Saved),
  /** Changes to several points as one act: one step of undo. */
  changePoints: procedure
    .input(
      z.strictObject({
        session: Id,
        changes: z
          .array(z.strictObject({ point: Id, edit: PointEdit, withdrawn: z.boolean().optional() }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(Saved),
  restorePoint: procedure.input(z.strictObject({ session: Id, point: Id })).output(Saved),
  /** Reads a file of notes without taking anything, so that each line's reading can be looked at and changed. */
  readNotes: procedure.input(FileContent).output(Notes),
  takeNotes: procedure
    .input(
      z.strictObject({
        session: Id,
        notes: Notes.extend({ readings: z.array(Reading).max(200_000) }),
        table: Id.nullable(),
        topic: Id.nullable(),
      }),
    )
    .output(z.strictObject({ saved: Saved, taken: Taken })),
}
