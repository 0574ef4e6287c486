import type { BlockSource } from '#shared/contract/draft.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import { listFiledUnder } from '#shared/session/filed.ts'
import { type StandingGroup, findGroup, listGroups, wordingOf } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'

/** What a piece rests on, as far as it stands. */
export type Sources = {
  readonly points: readonly Rec<'point'>[]
  readonly groups: readonly { readonly id: string; readonly wording: string }[]
  readonly themes: readonly string[]
  /** It rested on something, and all of that is withdrawn. */
  readonly isGone: boolean
}

/** Gathers what a piece rests on from its record, which is ahead of what was composed last, or else from that. */
export function gatherSources(session: Session, source: BlockSource | null, rests: Members): Sources {
  const linked = membersOf(rests)
  const composed = [...(source?.points ?? []), ...(source?.groups ?? []), ...(source?.themes ?? [])]
  const ids = new Set(linked.length > 0 ? linked : composed)
  const groups = listGroups(session).filter(({ group }) => ids.has(group.id))
  const themes = [...ids].filter((id) => session.records.theme.get(id)?.withdrawn === false)
  const points = gatherPoints(session, ids, groups, themes)
  const around = points.flatMap(({ id }) => findGroup(session, id) ?? [])
  const all = [...new Set([...groups, ...around])]
  return {
    points,
    groups: all.map((standing) => ({ id: standing.group.id, wording: wordingOf(standing).text })),
    themes,
    isGone: ids.size > 0 && points.length === 0,
  }
}

function gatherPoints(
  session: Session,
  ids: ReadonlySet<string>,
  groups: readonly StandingGroup[],
  themes: readonly string[],
): readonly Rec<'point'>[] {
  const own = [...ids].flatMap((id) => session.records.point.get(id) ?? [])
  const grouped = groups.flatMap((group) => group.points)
  // A whole theme is not quoted where single points are named.
  const filed = own.length + grouped.length > 0 ? [] : listFiledUnder(session, themes)
  return [...new Set([...grouped, ...own, ...filed])].filter(({ withdrawn }) => !withdrawn)
}
