import type { Rec, Session } from '#shared/model/session.ts'
import { findFilingGroup } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { listStoodFor } from '#shared/session/standing-point.ts'
import { findStandingTheme } from '#shared/session/theme-tree.ts'

import type { ThemeStep } from './theme-steps.ts'

type Filed = { readonly id: string; readonly themes: Readonly<Record<string, boolean>> }

/** The themes that something is to leave: those it is under by itself that stand among `from`. */
function listLeft(session: Session, { themes }: Filed, from: ReadonlySet<string>): readonly string[] {
  return membersOf(themes).filter((id) => from.has(findStandingTheme(session, id) ?? ''))
}

type Mover = { readonly kind: 'point' | 'group'; readonly id: string; readonly left: readonly string[] }

/** What has to move for a point: itself, or the group it is filed with. */
function listMovers(session: Session, point: Rec<'point'>, from: ReadonlySet<string>): readonly Mover[] {
  const group = findFilingGroup(session, point.id)
  const own = [...new Set(listStoodFor(session, point).flatMap((one) => listLeft(session, one, from)))]
  const ofGroup = group === undefined ? [] : listLeft(session, group, from)
  return [
    ...(own.length > 0 || ofGroup.length === 0 ? [{ kind: 'point', id: point.id, left: own } as const] : []),
    ...(group !== undefined && ofGroup.length > 0
      ? [{ kind: 'group', id: group.id, left: ofGroup } as const]
      : []),
  ]
}

/**
 * The steps that take points out of some themes and put them under another; `to` null only takes them out, an empty `from` only
 * files them. What stands under a theme with its group goes with its group.
 */
export function planRefile(
  session: Session,
  points: readonly string[],
  from: ReadonlySet<string>,
  to: string | null,
): readonly ThemeStep[] {
  const movers = points
    .flatMap((id) => session.records.point.get(id) ?? [])
    .flatMap((point) => listMovers(session, point, from))
  const alike = Map.groupBy(movers, ({ left }) => left.join(' '))
  return [...alike.values()].flatMap((some): readonly ThemeStep[] => {
    const left = some[0]?.left.filter((id) => id !== to) ?? []
    const themes = {
      ...Object.fromEntries(left.map((id) => [id, false])),
      ...(to !== null && { [to]: true }),
    }
    if (Object.keys(themes).length === 0) return []
    const ids = (kind: Mover['kind']): readonly string[] => [
      ...new Set(some.filter((one) => one.kind === kind).map(({ id }) => id)),
    ]
    return [{ kind: 'file', points: ids('point'), groups: ids('group'), themes }]
  })
}
