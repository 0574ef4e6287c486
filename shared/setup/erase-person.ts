import type { Change } from '#shared/model/change.ts'
import { type Entity, entityNames } from '#shared/model/entities.ts'
import { belongsToErased, erasable, references } from '#shared/model/erasable.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { SetupProblem } from './edit-setup.ts'
import { listDrafted, remakeDrafted } from './erase-from-draft.ts'
import { countOwnWordings, decideAgain, listQuoting, type Quoting } from './quoting.ts'

/** What becomes of what somebody said: it stays without them, or it goes too. */
export type Erasing = { readonly points: 'keep-without-person' | 'erase' }

/** The erasure of somebody: its changes, what goes with them in numbers, and what they were called. */
export type Erasure = {
  readonly changes: readonly Change[]
  readonly names: number
  readonly roles: number
  readonly interests: number
  /** Points they said, and whether they go. */
  readonly points: number
  readonly pointsGo: boolean
  /** Points of others that stay and hold words of points that go, which were joined to them. */
  readonly joinedInto: number
  /** Groups that lose a wording of somebody's own, because it may hold words of points that go. */
  readonly wordings: number
  /** Decisions on points that go, made again without the words that were shown for them. */
  readonly decisions: number
  /** Names, addresses and numbers, to look for in the words of others; never to be shown or kept. */
  readonly calledBefore: readonly string[]
}

type Going = { readonly [E in Entity]?: readonly Rec<E>[] }

/** What they repeated of others, and what others repeated of them: it is in their words. */
function listEchoes(
  records: Session['records'],
  person: string,
  said: ReadonlySet<string>,
): readonly Rec<'echo'>[] {
  return [...records.echo.values()].filter((echo) => echo.person === person || said.has(echo.of))
}

/** Where the words of a point went, and where they went on. */
function listTargets({ point }: Session['records'], { joinedTo }: Rec<'point'>): ReadonlySet<string> {
  const met = new Set<string>()
  for (let at = joinedTo; at !== null && !met.has(at); at = point.get(at)?.joinedTo ?? null) met.add(at)
  return met
}

/** What they said, and nobody's words that were joined to it. */
function listSaid(records: Session['records'], person: string): readonly Rec<'point'>[] {
  const points = [...records.point.values()]
  const own = new Set(points.filter((point) => point.person === person).map(({ id }) => id))
  const isJoined = (point: Rec<'point'>): boolean =>
    point.person === null && point.withdrawn && [...listTargets(records, point)].some((id) => own.has(id))
  return points.filter((point) => own.has(point.id) || isJoined(point))
}

/** Points that stay though words of those that go were joined to them. */
function countJoinedInto({ records }: Session, going: readonly Rec<'point'>[]): number {
  const gone = new Set(going.map(({ id }) => id))
  const into = new Set(going.flatMap((point) => [...listTargets(records, point)]))
  return [...into].filter((id) => !gone.has(id) && records.point.has(id)).length
}

/** What goes with points that go: their words, and the groups that are made again without them. */
function goneWith({ groups }: Quoting, points: readonly Rec<'point'>[]) {
  const ids = new Set([...points, ...groups].map(({ id }) => id))
  return { ids, texts: points.map(({ text }) => text) }
}

function listGoing(session: Session, person: string, points: Erasing['points']): Going {
  const { records } = session
  const erased = new Set([person])
  const ofTheirs = <E extends Entity>(entity: E): readonly Rec<E>[] =>
    [...records[entity].values()].filter((record) => belongsToErased(entity, record, erased))
  const said = listSaid(records, person)
  const saidIds = new Set(said.map((point) => point.id))
  const going = points === 'erase' ? said : []
  const gone = goneWith(listQuoting(session, new Set(going.map(({ id }) => id))), going)
  return {
    ...listDrafted(session, gone),
    omission: [...records.omission.values()].filter(({ of }) => gone.ids.has(of)),
    identity: ofTheirs('identity'),
    role: ofTheirs('role'),
    interest: ofTheirs('interest'),
    point: points === 'erase' ? said : [],
    echo: points === 'erase' ? listEchoes(records, person, saidIds) : [],
  }
}

/** What stays names nobody who goes; what was decided again goes by its new id. */
function unlink(act: Act, erased: ReadonlySet<string>, again: ReadonlyMap<string, string>): void {
  const { records } = act.session()
  for (const entity of entityNames) {
    const { one, many } = references[entity]
    for (const [id, record] of records[entity]) {
      if (erasable.includes(entity) && erased.has(id)) continue
      const fields = record as unknown as Readonly<Record<string, unknown>>
      for (const field of one)
        if (erased.has(fields[field] as string))
          act.set(entity, id, field as 'withdrawn', (again.get(fields[field] as string) ?? null) as never)
      for (const field of many)
        for (const [key, isIn] of Object.entries(fields[field] as Members))
          if (isIn && erased.has(key)) act.setMember(entity, id, field as 'withdrawn', key, false)
    }
  }
}

/**
 * Takes somebody out of a session: who they are, what they are in it, what they declared, and if asked what they said.
 * What stays no longer names them. Throws SetupProblem where there is no such person.
 */
export function erasePerson(session: Session, person: string, { points }: Erasing, pen: Pen): Erasure {
  if (!session.records.person.has(person))
    throw new SetupProblem('That person is not in this session any more. Nothing was erased.')
  const going = listGoing(session, person, points)
  const said = new Set((going.point ?? []).map(({ id }) => id))
  const quoting = listQuoting(session, said)
  const all = [...Object.values(going), quoting.groups, quoting.aparts].flat()
  const erased = new Set([person, ...all.map(({ id }) => id)])
  const act = startAct(session, pen)
  const again = decideAgain(act, quoting, said)
  const { recommendation = [], passage = [] } = going
  remakeDrafted(act, { recommendation, passage }, goneWith(quoting, going.point ?? []))
  unlink(act, erased, again)
  act.erase([...erased])
  const { identity = [], role = [], interest = [] } = going
  return {
    changes: act.changes(),
    names: identity.length,
    roles: role.length,
    interests: interest.length,
    points: listSaid(session.records, person).length,
    pointsGo: points === 'erase',
    joinedInto: countJoinedInto(session, going.point ?? []),
    wordings: countOwnWordings(quoting, said),
    decisions: quoting.groups.length + quoting.aparts.length,
    calledBefore: identity.flatMap(({ name, email, phone }) =>
      [name, email, phone].filter((word) => word.trim().length > 2),
    ),
  }
}
