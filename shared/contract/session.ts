import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import type { Change } from '#shared/model/change.ts'
import { EntityName } from '#shared/model/entities.ts'
import { Id, Line } from '#shared/model/values.ts'

import { FileContent, procedure, Saved, SessionRef } from './common.ts'

/** What the next undo and redo would do, in words; empty when there is nothing. */
export const UndoNames = z.strictObject({ undo: Line, redo: Line })
export type UndoNames = z.infer<typeof UndoNames>

/** What a window hears of a session: first a snapshot, then every change once it is on the disk. */
export type SessionEvent =
  | {
      readonly kind: 'snapshot'
      /** A Snapshot as `shared/session/snapshot.ts` takes it. */
      readonly snapshot: unknown
      readonly readOnly: string | null
      readonly found: readonly string[]
      readonly names: UndoNames
    }
  | {
      readonly kind: 'changes'
      readonly changes: readonly Change[]
      readonly names: UndoNames
      readonly at: string
    }
  | { readonly kind: 'not-saved'; readonly why: string; readonly waiting: number }

/** A state of the session that was kept under a name. */
export const Version = z.strictObject({
  id: Id,
  /** Empty where nobody gave one. */
  name: Line,
  /** ISO 8601. */
  at: z.string(),
  /** How many points there were then. */
  points: z.number(),
})
export type Version = z.infer<typeof Version>

export const session = {
  /** `window` names the page that follows: while it does, no other takes its half-typed line. */
  follow: procedure
    .input(SessionRef.extend({ window: Id.optional() }))
    .output(eventIterator(z.custom<SessionEvent>(() => true))),
  /** Keeps the session as it stands as a version; without a name only where something changed since the last one. */
  saveVersion: procedure
    .input(z.strictObject({ session: Id, id: Id, name: Line }))
    .output(z.strictObject({ made: z.boolean() })),
  /** The versions that were kept, the newest first. */
  versions: procedure.input(SessionRef).output(z.array(Version)),
  /** The session as it was in a version, as a `.pooled` file; what was erased since is not in it. */
  copyAt: procedure.input(z.strictObject({ session: Id, savepoint: Id })).output(FileContent),
  undo: procedure.input(SessionRef).output(Saved),
  redo: procedure.input(SessionRef).output(Saved),
  /** Settles a conflict: the chosen value follows all the ones it was chosen from. */
  settle: procedure
    .input(
      z.strictObject({
        session: Id,
        entity: EntityName,
        of: Id,
        field: Line,
        key: Id.nullable(),
        value: z.unknown(),
      }),
    )
    .output(Saved),
}
