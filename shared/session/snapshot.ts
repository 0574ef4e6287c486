import { Map, Set } from 'immutable'

import type { Stamp } from '#shared/model/change.ts'
import { type Entity, entityNames } from '#shared/model/entities.ts'
import type { Head, Rec, Records, Session } from '#shared/model/session.ts'

import { formatVersion } from './migrate.ts'

/** A session as plain JSON: what the mirror holds and what a window starts from. */
export type Snapshot = {
  readonly pooled: 'session'
  readonly format: number
  readonly session: string
  readonly clock: Stamp
  readonly records: { readonly [E in Entity]?: readonly Rec<E>[] }
  readonly heads: Readonly<Record<string, readonly Head[]>>
  readonly erased: readonly string[]
  readonly seen: readonly string[]
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** The session as plain JSON, in an order that does not depend on how it came about. Empty collections are left out. */
export function takeSnapshot(session: Session): Snapshot {
  const full = entityNames.filter((name) => session.records[name].size > 0)
  return {
    pooled: 'session',
    format: formatVersion,
    session: session.id,
    clock: session.clock,
    records: Object.fromEntries(
      full.map((name) => [name, [...session.records[name].values()].toSorted(byId)]),
    ),
    heads: Object.fromEntries([...session.heads].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    erased: [...session.erased].toSorted(),
    seen: [...session.seen].toSorted(),
  }
}

/** The session that a snapshot was taken of. */
export function openSnapshot(snapshot: Snapshot): Session {
  const records = entityNames.map((name) => {
    const list: readonly { readonly id: string }[] = snapshot.records[name] ?? []
    return [name, Map(list.map((record) => [record.id, record]))]
  })
  return {
    id: snapshot.session,
    records: Object.fromEntries(records) as Records,
    heads: Map(snapshot.heads),
    seen: Set(snapshot.seen),
    erased: Set(snapshot.erased),
    clock: snapshot.clock,
  }
}
