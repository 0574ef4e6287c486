import type { Rec, Session } from '#shared/model/session.ts'
import { findGroup, listGroups } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'

/** How many things stand under each theme: groups, and points that stand alone or are filed for themselves. */
export function countThemes(session: Session): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (theme: string): void => void counts.set(theme, (counts.get(theme) ?? 0) + 1)
  for (const { group } of listGroups(session)) for (const theme of membersOf(group.themes)) add(theme)
  for (const point of session.records.point.values())
    if (!point.withdrawn) for (const theme of themesOfPoint(session, point)) add(theme)
  return counts
}

/** The themes a point is filed under for itself, those of its group left aside. */
function themesOfPoint(session: Session, point: Rec<'point'>): readonly string[] {
  const group = findGroup(session, point.id)?.group
  return membersOf(point.themes).filter((theme) => group?.themes[theme] !== true)
}

/** Whether a point stands under a theme, for itself or with its group. */
export function isUnderTheme(session: Session, point: Rec<'point'>, theme: string): boolean {
  return point.themes[theme] === true || findGroup(session, point.id)?.group.themes[theme] === true
}
