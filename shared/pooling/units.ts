import type { Rec, Session } from '#shared/model/session.ts'
import { findGroup, type StandingGroup } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

/** What can be put together: a point that stands alone, or a group with all its members. */
export type Unit = {
  readonly id: string
  readonly group: StandingGroup | null
  readonly points: readonly Rec<'point'>[]
}

/** The units that points belong to, each once, in order; withdrawn points have none, joined ones that of where they went. */
export function listUnits(session: Session, points: readonly string[]): readonly Unit[] {
  const units = new Map<string, Unit>()
  for (const id of points) {
    const point = findStandingPoint(session, id)
    if (point === null) continue
    const group = findGroup(session, point.id) ?? null
    const key = group?.group.id ?? point.id
    if (!units.has(key)) units.set(key, { id: key, group, points: group?.points ?? [point] })
  }
  return [...units.values()]
}

/** Which decisions to keep apart each point is in. */
export function readApart(session: Session): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, points } of listAll(session, 'apart'))
    for (const member of membersOf(points)) {
      const point = findStandingPoint(session, member)?.id ?? member
      const known = found.get(point)
      if (known === undefined) found.set(point, [id])
      else if (!known.includes(id)) known.push(id)
    }
  return found
}

/** Units in lists in which no two are kept apart: each stands in the first that will have it. */
export function splitApart(
  units: readonly Unit[],
  apart: ReadonlyMap<string, readonly string[]>,
): readonly (readonly Unit[])[] {
  const parts: { readonly units: Unit[]; readonly taken: Set<string> }[] = []
  for (const unit of units) {
    const own = new Set(unit.points.flatMap(({ id }) => apart.get(id) ?? []))
    let part = parts.find(({ taken }) => [...own].every((id) => !taken.has(id)))
    if (part === undefined) parts.push((part = { units: [], taken: new Set() }))
    part.units.push(unit)
    for (const id of own) part.taken.add(id)
  }
  return parts.map((part) => part.units)
}
