import type { Session } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Entry } from './entry.ts'

/** What was left out on purpose: points and groups, and the members of groups that have ended since. */
export function listOmitted(session: Session): ReadonlySet<string> {
  const omitted = new Set<string>()
  for (const { of } of listAll(session, 'omission')) {
    omitted.add(of)
    const group = session.records.group.get(of)
    if (group?.withdrawn === true) for (const id of membersOf(group.members)) omitted.add(id)
  }
  return omitted
}

/** Whether all of an entry was left out on purpose. */
export function isOmitted(omitted: ReadonlySet<string>, { id, points }: Entry): boolean {
  return omitted.has(id) || points.every((point) => omitted.has(point.id))
}

/** Without what was left out on purpose, but for what a recommendation in the writer's own words rests on. */
export function dropOmitted(session: Session, entries: readonly Entry[]): readonly Entry[] {
  const omitted = listOmitted(session)
  if (omitted.size === 0) return entries
  const rested = new Set(
    listAll(session, 'recommendation').flatMap(({ text, composed, rests }) =>
      text === composed ? [] : membersOf(rests),
    ),
  )
  const isKept = ({ id, points }: Entry): boolean =>
    rested.has(id) || points.some((point) => rested.has(point.id))
  return entries.filter((entry) => !isOmitted(omitted, entry) || isKept(entry))
}
