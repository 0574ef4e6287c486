import type { Rec, Session } from '#shared/model/session.ts'

/** The point that stands for one whose words were joined to another; null where none does. */
export function findStandingPoint({ records }: Session, id: string): Rec<'point'> | null {
  const met = new Set<string>()
  for (let at: string | null = id; at !== null && !met.has(at);) {
    met.add(at)
    const point: Rec<'point'> | undefined = records.point.get(at)
    if (point === undefined || !point.withdrawn) return point ?? null
    at = point.joinedTo
  }
  return null
}
