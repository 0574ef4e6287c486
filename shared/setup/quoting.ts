import type { Rec, Session } from '#shared/model/session.ts'
import { fieldKey } from '#shared/session/apply-change.ts'
import type { Act } from '#shared/session/write-changes.ts'

type Ids = { has(id: string): boolean }

/** Decisions that hold words of points, or may have held them. */
export type Quoting = {
  readonly groups: readonly Rec<'group'>[]
  readonly aparts: readonly Rec<'apart'>[]
}

/** Whether a field holds words, or was ever changed: what it held before stands in the log. */
function hadWords({ heads }: Session, of: string, fields: Readonly<Record<string, string>>): boolean {
  return Object.entries(fields).some(
    ([field, words]) => words.trim() !== '' || heads.has(fieldKey(of, field)),
  )
}

/** The decisions on points, also on those they left since, of which a wording or a reason may hold words of them. */
export function listQuoting(session: Session, points: Ids): Quoting {
  const { group, apart } = session.records
  const isOn = (members: Readonly<Record<string, boolean>>): boolean =>
    Object.keys(members).some((id) => points.has(id))
  return {
    groups: [...group.values()].filter(
      ({ id, members, wordingFrom, wording, reason }) =>
        points.has(wordingFrom ?? '') || (isOn(members) && hadWords(session, id, { wording, reason })),
    ),
    aparts: [...apart.values()].filter(
      (one) => isOn(one.points) && hadWords(session, one.id, { reason: one.reason }),
    ),
  }
}

/** How many of these groups have words of somebody's own, made of what the members said. */
export function countOwnWordings({ groups }: Quoting, points: Ids): number {
  return groups.filter(
    ({ wording, wordingFrom, withdrawn }) =>
      !withdrawn && wording.trim() !== '' && !points.has(wordingFrom ?? ''),
  ).length
}

function leaveOut(members: Readonly<Record<string, boolean>>, points: Ids): Record<string, boolean> {
  return Object.fromEntries(Object.entries(members).filter(([id, isIn]) => isIn && !points.has(id)))
}

/**
 * Decides again what was decided, on the points that are left, without a wording or a reason: a group that was confirmed and has
 * two members left stands as it stood, in the words of one of them. Gives the new id of each group by its old one.
 */
export function decideAgain(act: Act, { groups, aparts }: Quoting, points: Ids): ReadonlyMap<string, string> {
  const left = groups.map((group) => ({ ...group, members: leaveOut(group.members, points) }))
  const kept = left.filter(({ members }) => Object.keys(members).length > 0)
  const again = new Map(kept.map(({ id }) => [id, act.newId()]))
  const follow = (id: string | null): string | null => again.get(id ?? '') ?? id
  for (const { id, members, topic, themes, order, withdrawn, state, starred, ...group } of kept) {
    const wordingFrom = points.has(group.wordingFrom ?? '') ? null : group.wordingFrom
    const lineage = { splitFrom: follow(group.splitFrom), joinedTo: follow(group.joinedTo) }
    const same = { members, topic, themes, order, withdrawn, state, starred }
    act.make('group', { ...same, ...lineage, wordingFrom }, again.get(id))
  }
  for (const { points: apart, says, withdrawn } of aparts) {
    const rest = leaveOut(apart, points)
    if (Object.keys(rest).length > 1) act.make('apart', { points: rest, says, withdrawn })
  }
  return again
}
