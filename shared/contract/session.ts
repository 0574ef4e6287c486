import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import type { Change } from '#shared/model/change.ts'
import { EntityName } from '#shared/model/entities.ts'
import { Id, Line } from '#shared/model/values.ts'

import { procedure, Saved, SessionRef } from './common.ts'

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
  | { readonly kind: 'saved'; readonly at: string }

export const session = {
  follow: procedure.input(SessionRef).output(eventIterator(z.custom<SessionEvent>(() => true))),
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
