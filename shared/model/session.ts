import type { Map, Set } from 'immutable'

import type { Stamp } from './change.ts'
import type { Entity, Fields } from './entities.ts'

/** Who made a thing, when, and by which change. */
export type Made = Stamp & { readonly by: string; readonly change: string }

/** One thing as it stands now. */
export type Rec<E extends Entity> = Readonly<Fields<E>> & { readonly id: string; readonly made: Made }

/** A change that nothing has followed yet on its field, and those it followed; two of them with different values are a conflict. */
export type Head = Made & { readonly value: unknown; readonly after: readonly string[] }

export type Records = { readonly [E in Entity]: Map<string, Rec<E>> }

/** What a session's changes add up to. Nothing but `applyChange` makes a new one. */
export type Session = {
  readonly id: string
  readonly records: Records
  /** By `thing/field` or `thing/field/member`; only fields that were set after their thing was made. */
  readonly heads: Map<string, readonly Head[]>
  readonly seen: Set<string>
  readonly erased: Set<string>
  /** The latest stamp seen; the next one is after it whatever the wall clock says. */
  readonly clock: Stamp
}
