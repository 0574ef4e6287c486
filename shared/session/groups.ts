import type { Rec, Session } from '#shared/model/session.ts'

import { compareOrder, listAll, membersOf } from './list.ts'

type Point = Rec<'point'>
type Group = Rec<'group'>

/** A confirmed group and its members that are not withdrawn, in order; fewer than two are no group. */
export type StandingGroup = { readonly group: Group; readonly points: readonly [Point, ...Point[]] }

type Groups = {
  readonly list: readonly StandingGroup[]
  readonly of: ReadonlyMap<string, StandingGroup>
}

/** By the records a session holds, so that asking again and again costs nothing. */
const gathered = new WeakMap<
  Session['records']['group'],
  { readonly points: object; readonly groups: Groups }
>()
const holding = new WeakMap<Session['records']['group'], ReadonlyMap<string, readonly string[]>>()

function isConfirmed(group: Group): boolean {
  return group.state === 'confirmed' && !group.withdrawn
}

function gather(session: Session): Groups {
  const list: StandingGroup[] = []
  const of = new Map<string, StandingGroup>()
  for (const group of listAll(session, 'group').filter(isConfirmed)) {
    const members = membersOf(group.members).flatMap((id) => session.records.point.get(id) ?? [])
    const [first, second, ...more] = members.filter(({ withdrawn }) => !withdrawn).toSorted(compareOrder)
    if (first === undefined || second === undefined) continue
    const standing: StandingGroup = { group, points: [first, second, ...more] }
    list.push(standing)
    for (const { id } of standing.points) if (!of.has(id)) of.set(id, standing)
  }
  return { list, of }
}

function groupsOf(session: Session): Groups {
  const { group, point } = session.records
  const known = gathered.get(group)
  if (known?.points === point) return known.groups
  const groups = gather(session)
  gathered.set(group, { points: point, groups })
  return groups
}

/** The groups that stand, in order. */
export function listGroups(session: Session): readonly StandingGroup[] {
  return groupsOf(session).list
}

/** The group a point counts in: where two hold it, as after the merge of two copies, the first. */
export function findGroup(session: Session, point: string): StandingGroup | undefined {
  return groupsOf(session).of.get(point)
}

function readHolders({ records }: Session): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>()
  for (const group of records.group.values())
    if (isConfirmed(group))
      for (const id of membersOf(group.members)) {
        const known = holders.get(id)
        if (known === undefined) holders.set(id, [group.id])
        else known.push(group.id)
      }
  return holders
}

/** The confirmed groups that have a point among their members, those too that it is left alone in. */
export function listHolders(session: Session, point: string): readonly string[] {
  const { group } = session.records
  const known = holding.get(group) ?? readHolders(session)
  holding.set(group, known)
  return known.get(point) ?? []
}

/**
 * The words of a group, and the member they are of; `from` is null where they are somebody's own. The words of a member
 * that is not in it any more never stand for it: then those of the first do.
 */
export function wordingOf({ group, points }: StandingGroup): {
  readonly text: string
  readonly from: string | null
} {
  const { wording, wordingFrom } = group
  const member = points.find(({ id }) => id === wordingFrom)
  const isOwn = wording.trim() !== '' && (wordingFrom === null || member !== undefined)
  const { id, text } = member ?? points[0]
  return isOwn && wording !== text ? { text: wording, from: null } : { text, from: id }
}
