import type { Rec, Session } from '#shared/model/session.ts'
import { getGroup } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

import type { CautionKind } from './differences.ts'
import { listUnits, readApart, splitApart, type Unit } from './units.ts'
import { isSameWording, readWording, type Wording } from './wording.ts'

/** Why two points may differ, with the words of each, and which points they are. */
export type SuggestedCaution = {
  readonly kind: CautionKind
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly of: readonly [string, string]
}

/** A suggestion as it comes from the engine. */
export type Suggested = {
  readonly points: readonly string[]
  readonly topic: string | null
  readonly score: number
  readonly grade: 'very-close' | 'close' | 'perhaps'
  readonly shares: readonly string[]
  readonly alike: readonly (readonly [string, string])[]
  readonly why: string
  readonly cautions: readonly SuggestedCaution[]
  readonly isBulk: boolean
}

/** Something to decide on: what of a suggestion nobody decided on yet. */
export type QueueItem = Omit<Suggested, 'points'> & {
  readonly key: string
  /** Points that make a group, points that go into `groups[0]`, or groups that may go into it too. */
  readonly kind: 'new' | 'add' | 'merge'
  /** The points of it that stand alone. */
  readonly points: readonly string[]
  readonly groups: readonly string[]
  /** Where it was said, members of its groups included. */
  readonly tables: readonly string[]
  /** The record that put it off, or null. */
  readonly later: string | null
}

export type QueueOptions = {
  readonly topic?: string | null | undefined
  /** Only what was said at two tables or more. */
  readonly twoTables?: boolean | undefined
}

function listTables(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.flatMap(({ points }) => points.flatMap(({ table }) => table ?? [])))]
}

function makeItem(units: readonly Unit[], from: Suggested, later: Rec<'group'> | null): QueueItem {
  const groups = units.filter(({ group }) => group !== null).map(({ id }) => id)
  const kind = groups.length === 0 ? 'new' : groups.length === 1 ? 'add' : 'merge'
  const held = new Set(units.flatMap(({ points }) => points.map(({ id }) => id)))
  return {
    ...from,
    key: units.map(({ id }) => id).join(' '),
    kind,
    points: units.filter(({ group }) => group === null).map(({ id }) => id),
    groups,
    cautions: from.cautions.filter(({ of }) => of.every((id) => held.has(id))),
    isBulk: from.isBulk && kind === 'new' && later === null,
    tables: listTables(units),
    later: later?.id ?? null,
  }
}

const unknown: Omit<Suggested, 'points' | 'topic' | 'why'> = {
  score: 0,
  grade: 'perhaps',
  shares: [],
  alike: [],
  cautions: [],
  isBulk: false,
}

type PutOff = { readonly record: Rec<'group'>; readonly points: ReadonlySet<string>; from: Suggested | null }

/** What was put off, and which of it each point is in. */
function readLater(session: Session): readonly PutOff[] {
  return listAll(session, 'group')
    .filter(({ state, joinedTo }) => state === 'later' && joinedTo === null)
    .map((record) => {
      const points = membersOf(record.members).map((id) => findStandingPoint(session, id)?.id ?? id)
      return { record, points: new Set(points), from: null }
    })
}

/**
 * What is to be decided next, the closest first: suggestions without what was decided. Points that stand in a group come as
 * that group, points kept apart never come together, and what was put off comes last, whether or not it is still suggested.
 */
export function listQueue(
  session: Session,
  suggestions: readonly Suggested[],
  { topic, twoTables = false }: QueueOptions = {},
): readonly QueueItem[] {
  const apart = readApart(session)
  const later = readLater(session)
  const items = new Map<string, QueueItem>()
  const offer = (points: readonly string[], from: Suggested, record: Rec<'group'> | null): void => {
    for (const units of splitApart(listUnits(session, points), apart)) {
      if (units.length < 2) continue
      const putOff = record === null ? later.find((one) => holds(one.points, units)) : undefined
      if (putOff !== undefined) putOff.from ??= from
      else addTo(items, makeItem(units, from, record))
    }
  }
  for (const suggested of suggestions) offer(suggested.points, suggested, null)
  for (const { record, from } of later)
    offer(
      membersOf(record.members),
      from ?? { ...unknown, points: [], topic: record.topic, why: record.reason },
      record,
    )
  return [...items.values()].filter(
    (item) => (topic === undefined || item.topic === topic) && (!twoTables || item.tables.length > 1),
  )
}

/** What was put off holds a suggestion that brings nothing new. */
function holds(putOff: ReadonlySet<string>, units: readonly Unit[]): boolean {
  return units.every(({ points }) => points.some(({ id }) => putOff.has(id)))
}

function addTo(items: Map<string, QueueItem>, item: QueueItem): void {
  if (!items.has(item.key)) items.set(item.key, item)
}

const wordings = new WeakMap<Rec<'point'>, Wording>()

function wordingOf(point: Rec<'point'>): Wording {
  const known = wordings.get(point)
  if (known !== undefined) return known
  const wording = readWording(point.text)
  wordings.set(point, wording)
  return wording
}

/** Whether the points of an item say the same in the same words as they stand now, whatever they said when they were compared. */
export function isStillSame({ records }: Session, { points, groups }: QueueItem): boolean {
  const [first, ...others] = points.map((id) => records.point.get(id))
  if (first === undefined || others.length === 0 || groups.length > 0) return false
  return others.every((other) => other !== undefined && isSameWording(wordingOf(first), wordingOf(other)))
}

/** What "accept all very close" takes: points that stand alone, and say the same in the same words. `sames` are the engine's. */
export function listBulk(
  session: Session,
  sames: readonly Suggested[],
  options: QueueOptions = {},
): readonly QueueItem[] {
  return listQueue(session, sames, options).filter((item) => item.isBulk && isStillSame(session, item))
}

/** All points of an item, those of its groups too. */
export function pointsOf(session: Session, { points, groups }: QueueItem): readonly string[] {
  return [...points, ...groups.flatMap((id) => getGroup(session, id)?.points.map((point) => point.id) ?? [])]
}
