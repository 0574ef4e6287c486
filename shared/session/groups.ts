import type { Rec, Session } from '#shared/model/session.ts'

import { type Family, listFamilies } from './group-families.ts'
import { compareOrder, membersOf } from './list.ts'
import { rememberBy } from './remember-by.ts'
import { findStandingPoint } from './standing-point.ts'

type Point = Rec<'point'>
type Group = Rec<'group'>

/**
 * A confirmed group and the points that count in it, in order; fewer than two are no group. It has the themes and the star of
 * those that went into it, and points stand for those that were joined to them.
 */
export type StandingGroup = { readonly group: Group; readonly points: readonly [Point, ...Point[]] }

/** By which record and member a group holds a point. */
export type Holding = { readonly group: string; readonly record: string; readonly key: string }

type Held = { readonly point: Point; readonly holding: Holding }
type Groups = {
  readonly list: readonly StandingGroup[]
  readonly byId: ReadonlyMap<string, StandingGroup>
  readonly of: ReadonlyMap<string, StandingGroup>
  /** Groups whose points were all joined to one another, by the point that is left. */
  readonly lone: ReadonlyMap<string, Group>
  readonly holdings: ReadonlyMap<string, readonly Holding[]>
  /** The groups of two points or more that would each have a point. */
  readonly claims: ReadonlyMap<string, readonly string[]>
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

function listHeld(session: Session, [head, ...joined]: Family): readonly Held[] {
  return [head, ...joined].flatMap((record) => {
    if (record.joinedTo === null && record.state !== 'confirmed') return []
    return membersOf(record.members).flatMap((key) => {
      const point = findStandingPoint(session, key)
      return point === null ? [] : [{ point, holding: { group: head.id, record: record.id, key } }]
    })
  })
}

/** The record of a group as it counts, with what it has from others. */
function countWith(session: Session, family: Family, held: readonly Held[]): Group {
  const [head] = family
  if (family.length === 1 && held.every(({ point, holding }) => point.id === holding.key)) return head
  return {
    ...head,
    state: 'confirmed',
    withdrawn: false,
    joinedTo: null,
    members: Object.fromEntries(held.map(({ point }) => [point.id, true])),
    themes: Object.fromEntries(family.flatMap(({ themes }) => membersOf(themes)).map((id) => [id, true])),
    starred: family.some(({ starred }) => starred),
    wordingFrom:
      head.wordingFrom === null
        ? null
        : (findStandingPoint(session, head.wordingFrom)?.id ?? head.wordingFrom),
  }
}

const readGroups = rememberBy(['group', 'point'], (session): Groups => {
  const list: StandingGroup[] = []
  const of = new Map<string, StandingGroup>()
  const lone = new Map<string, Group>()
  const holdings = new Map<string, Holding[]>()
  const claims = new Map<string, string[]>()
  for (const family of [...listFamilies(session).values()].toSorted(([a], [b]) => compareOrder(a, b))) {
    const held = listHeld(session, family)
    for (const { point, holding } of held) add(holdings, point.id, holding)
    const points = [...new Set(held.map(({ point }) => point))].toSorted(compareOrder)
    if (points.length > 1) for (const { id } of points) add(claims, id, family[0].id)
    const [first, second, ...more] = points.filter(({ id }) => !of.has(id))
    if (first !== undefined && second !== undefined) {
      const standing: StandingGroup = {
        group: countWith(session, family, held),
        points: [first, second, ...more],
      }
      list.push(standing)
      for (const { id } of standing.points) of.set(id, standing)
    } else if (points.length === 1 && held.length > 1 && first !== undefined)
      lone.set(first.id, countWith(session, family, held))
  }
  return { list, byId: new Map(list.map((one) => [one.group.id, one])), of, lone, holdings, claims }
})

/** The groups that stand, in order; a point counts in one of them at most. */
export function listGroups(session: Session): readonly StandingGroup[] {
  return readGroups(session).list
}

/** A group that stands, by its id. */
export function getGroup(session: Session, id: string): StandingGroup | undefined {
  return readGroups(session).byId.get(id)
}

/** The group a point counts in: where two hold it, as after the merge of two copies, the first. */
export function findGroup(session: Session, point: string): StandingGroup | undefined {
  return readGroups(session).of.get(point)
}

/** The group whose themes a point is filed under: also one of which it is all that is left, because its points were joined. */
export function findFilingGroup(session: Session, point: string): Group | undefined {
  const { of, lone } = readGroups(session)
  return of.get(point)?.group ?? lone.get(point)
}

/** Where a point is held by confirmed groups, those too that it is left alone in. */
export function listHoldings(session: Session, point: string): readonly Holding[] {
  return readGroups(session).holdings.get(point) ?? []
}

/** Points that several groups would have, with these groups in order; they count in the first that has a second point. */
export function listClaims(session: Session): ReadonlyMap<string, readonly string[]> {
  return readGroups(session).claims
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
