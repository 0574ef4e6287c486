import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { compareStamps } from './clock.ts'

type Ordered = { readonly order?: string; readonly made: Rec<'point'>['made'] }

function compareMade(a: Ordered, b: Ordered): number {
  return compareStamps(a.made, b.made) || (a.made.change < b.made.change ? -1 : 1)
}

/** Things with an order of their own come first, by it; the others by when they were made. */
export function compareOrder(a: Ordered, b: Ordered): number {
  const x = a.order ?? ''
  const y = b.order ?? ''
  if (x !== y) return x === '' ? 1 : y === '' ? -1 : x < y ? -1 : 1
  return compareMade(a, b)
}

/** All things of one sort that are not withdrawn, in order. */
export function listAll<E extends Entity>(session: Session, entity: E): readonly Rec<E>[] {
  return [...session.records[entity].values()].filter((record) => !record.withdrawn).toSorted(compareOrder)
}

/** The workshop of a session; null only in a session to which nothing has happened. */
export function getWorkshop(session: Session): Rec<'workshop'> | null {
  return session.records.workshop.get(session.id) ?? null
}

/** The ids of a set that are in it. */
export function membersOf(members: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(members)
    .filter((id) => members[id])
    .toSorted()
}
