import type { Rec, Records, Session } from '#shared/model/session.ts'

const counted = new WeakMap<Session, ReadonlyMap<string, number>>()

/** The point that stands for this one now: the one its words were joined to while it is withdrawn, and so on. Null where none stands. */
export function findStanding(
  { records }: { readonly records: Pick<Records, 'point'> },
  id: string,
): string | null {
  const met = new Set<string>()
  for (let at: string | null = id; at !== null && !met.has(at);) {
    met.add(at)
    const point: Rec<'point'> | undefined = records.point.get(at)
    if (point === undefined) return null
    if (!point.withdrawn) return at
    at = point.joinedTo
  }
  return null
}

function count(session: Session): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const echo of session.records.echo.values()) {
    const of = echo.withdrawn ? '' : (findStanding(session, echo.of) ?? echo.of)
    if (of !== '') counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  return counts
}

/** How often each point was said again, by point; what was counted to one that was joined to another counts to that. */
export function countEchoes(session: Session): ReadonlyMap<string, number> {
  const counts = counted.get(session) ?? count(session)
  counted.set(session, counts)
  return counts
}
