import { z } from 'zod'

import { EntityName } from '#shared/model/entities.ts'
import { Id, Line } from '#shared/model/values.ts'

import { procedure, Saved } from './common.ts'

/** One edit in Prepare; the fields are checked against the thing's own schema. */
export const SetupEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('make'), entity: EntityName, id: Id, value: z.looseObject({}) }),
  z.strictObject({
    kind: z.literal('set'),
    entity: EntityName,
    id: Id,
    field: Line,
    key: Id.optional(),
    value: z.unknown(),
  }),
])
export type SetupEdit = z.infer<typeof SetupEdit>

export const setup = {
  /** Several edits as one act: one step of undo. */
  edit: procedure
    .input(z.strictObject({ session: Id, edits: z.array(SetupEdit).min(1).max(1_000) }))
    .output(Saved),
  /**
   * Erases somebody for good: from the session, its log, mirror and undo. `said` is what it did and what it could not
   * reach, in sentences to show. `exports` also removes every file that was exported so far.
   */
  erasePerson: procedure
    .input(
      z.strictObject({
        session: Id,
        person: Id,
        points: z.enum(['keep-without-person', 'erase']),
        exports: z.boolean(),
      }),
    )
    .output(z.strictObject({ said: z.array(Line) })),
}
