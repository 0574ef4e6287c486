import { z } from 'zod'

import { Point } from '#shared/model/point.ts'
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
