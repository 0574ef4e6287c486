import type { Rec, Records, Session } from '#shared/model/session.ts'

import { rememberBy } from './remember-by.ts'

/** The point that stands for one: the one its words were joined to while it is withdrawn, and so on; null where none does. */
export function findStandingPoint(
  { records }: { readonly records: Pick<Records, 'point'> },
  id: string,
): Rec<'point'> | null {
  const first = records.point.get(id)
  if (first === undefined || !first.withdrawn) return first ?? null
  const met = new Set<string>()
  for (let at: string | null = id; at !== null && !met.has(at);) {
    met.add(at)
    const point: Rec<'point'> | undefined = records.point.get(at)
    if (point === undefined || !point.withdrawn) return point ?? null
    at = point.joinedTo
  }
  return null
}

const readJoined = rememberBy(['point'], (session): ReadonlyMap<string, readonly Rec<'point'>[]> => {
  const joined = [...session.records.point.values()].filter(
    ({ withdrawn, joinedTo }) => withdrawn && joinedTo !== null,
  )
  return Map.groupBy(joined, ({ id }) => findStandingPoint(session, id)?.id ?? '')
})

/** The points that a point stands for, itself first: those whose words were joined to it come after. */
export function listStoodFor(session: Session, point: Rec<'point'>): readonly Rec<'point'>[] {
  return [point, ...(readJoined(session).get(point.id) ?? [])]
}
