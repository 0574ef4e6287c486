import type { Rec, Session } from '#shared/model/session.ts'

import { followJoined } from './follow-joined.ts'
import { rememberBy } from './remember-by.ts'

type Group = Rec<'group'>

/** A group, and those that went into it and count with it; the group itself comes first. */
export type Family = readonly [Group, ...Group[]]

function nextOf({ records }: Session, { joinedTo }: Group): Group | undefined {
  return joinedTo === null ? undefined : records.group.get(joinedTo)
}

const readFamilies = rememberBy(['group'], (session): ReadonlyMap<string, Family> => {
  const families = new Map<string, [Group, ...Group[]]>()
  for (const group of session.records.group.values()) {
    const head = followJoined(group, (at) => nextOf(session, at))
    if (head === null) continue
    const known = families.get(head.id)
    if (known === undefined) families.set(head.id, head === group ? [head] : [head, group])
    else if (head !== group) known.push(group)
  }
  return families
})

/** Every group that was not dissolved, by the one it counts with now. Which of them have two points, `listGroups` says. */
export function listFamilies(session: Session): ReadonlyMap<string, Family> {
  return readFamilies(session)
}

/** The group that one counts with now: itself, or the one it went into. Null where it was dissolved. */
export function findHead(session: Session, id: string): string | null {
  const group = session.records.group.get(id)
  return group === undefined ? null : (followJoined(group, (at) => nextOf(session, at))?.id ?? null)
}

/** The groups that two copies put into each other, with the one that stands for them first; empty where it is none such. */
export function listRing(session: Session, head: string): readonly Group[] {
  const ring: Group[] = []
  for (let at = session.records.group.get(head); at !== undefined; at = nextOf(session, at)) {
    if (ring.includes(at)) return ring
    ring.push(at)
  }
  return []
}
