import type { PoolAct } from '#shared/contract/pooling.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { ownWordsOf, wordsOfGroup } from '#shared/pooling/about-act.ts'
import type { PoolConflict } from '#shared/pooling/pool-conflicts.ts'
import { listFamilies } from '#shared/session/group-families.ts'
import { getGroup } from '#shared/session/groups.ts'
import { compareOrder, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

type Point = Rec<'point'>
type Decided = Pick<PoolAct, 'by' | 'at'>

/** One of the decisions that do not go together. */
export type Side = {
  /** Its group, or the record of what was kept apart. */
  readonly id: string
  readonly says: 'group' | 'same-theme' | 'not-related'
  /** The words of the group; empty for what was kept apart. */
  readonly words: string
  readonly points: readonly Point[]
  /** Who decided it last and when. */
  readonly decided: Decided
}

function pointsFrom(session: Session, ids: readonly string[]): readonly Point[] {
  return [...new Set(ids.flatMap((id) => findStandingPoint(session, id) ?? []))].toSorted(compareOrder)
}

/** All that a group would have, also what counts in another one. */
function claimedBy(session: Session, group: string): readonly Point[] {
  const family = listFamilies(session).get(group) ?? []
  return pointsFrom(
    session,
    family.flatMap(({ members }) => membersOf(members)),
  )
}

/** The last decision that fits and stands; without a history whoever made the record. */
function findDecided(
  acts: readonly PoolAct[],
  made: Decided | undefined,
  fits: (act: PoolAct) => boolean,
): Decided {
  const act = acts.find((one) => one.undoneBy === null && one.turn !== 'undoes' && fits(one))
  return act ?? made ?? { by: '', at: '' }
}

type Acts = readonly PoolAct[]

function sideOfGroup(session: Session, acts: Acts, shared: readonly string[], id: string): Side {
  const made = session.records.group.get(id)?.made
  return {
    id,
    says: 'group',
    words: wordsOfGroup(session, id),
    points: claimedBy(session, id),
    decided: findDecided(
      acts,
      made,
      ({ of, points }) => of.includes(id) && shared.some((point) => points.includes(point)),
    ),
  }
}

function sideOfRing(session: Session, acts: Acts, ring: readonly string[], at: number): Side {
  const id = ring[at] ?? ''
  const next = ring[(at + 1) % ring.length] ?? ''
  const group = session.records.group.get(id)
  return {
    id,
    says: 'group',
    words: ownWordsOf(session, id),
    points: pointsFrom(session, membersOf(group?.members ?? {})),
    decided: findDecided(acts, group?.made, ({ of }) => of[0] === id && of.includes(next)),
  }
}

function sideOfApart(session: Session, acts: Acts, id: string): Side {
  const apart = session.records.apart.get(id)
  return {
    id,
    says: apart?.says ?? 'not-related',
    words: '',
    points: pointsFrom(session, membersOf(apart?.points ?? {})),
    decided: findDecided(acts, apart?.made, ({ of }) => of.includes(id)),
  }
}

/** The decisions that do not go together, each with its points, and who decided it and when. */
export function listSides(session: Session, conflict: PoolConflict, acts: Acts): readonly Side[] {
  switch (conflict.kind) {
    case 'two-groups':
      return conflict.groups.map((id) => sideOfGroup(session, acts, conflict.points, id))
    case 'ring':
      return conflict.groups.map((_, at) => sideOfRing(session, acts, conflict.groups, at))
    case 'apart': {
      const group = sideOfGroup(session, acts, conflict.points, conflict.group)
      const points = getGroup(session, conflict.group)?.points ?? group.points
      return [{ ...group, points }, sideOfApart(session, acts, conflict.apart)]
    }
  }
}
