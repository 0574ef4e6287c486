import type { Rec, Session } from '#shared/model/session.ts'

import { findFilingGroup } from './groups.ts'
import { listAll } from './list.ts'
import { rememberBy } from './remember-by.ts'
import { listStoodFor } from './standing-point.ts'
import { listStandingFor } from './theme-tree.ts'

type Filed = {
  readonly byTheme: ReadonlyMap<string, readonly Rec<'point'>[]>
  readonly unfiled: readonly Rec<'point'>[]
  /** Where each point stands among all. */
  readonly places: ReadonlyMap<string, number>
}

/** The themes a point is filed under: by itself, with the group it counts in, or with words that were joined to it. */
export function themesOf(session: Session, point: Rec<'point'>): readonly string[] {
  const points = listStoodFor(session, point)
  const group = findFilingGroup(session, point.id)
  if (group === undefined && points.length === 1) return listStandingFor(session, point.themes)
  const own = points.flatMap(({ themes }) => listStandingFor(session, themes))
  return [...new Set(group === undefined ? own : [...own, ...listStandingFor(session, group.themes)])]
}

const readFiled = rememberBy(['point', 'group', 'theme'], (session): Filed => {
  const byTheme = new Map<string, Rec<'point'>[]>()
  const unfiled: Rec<'point'>[] = []
  const places = new Map<string, number>()
  for (const point of listAll(session, 'point')) {
    places.set(point.id, places.size)
    const themes = themesOf(session, point)
    if (themes.length === 0) unfiled.push(point)
    for (const theme of themes) {
      const filed = byTheme.get(theme)
      if (filed === undefined) byTheme.set(theme, [point])
      else filed.push(point)
    }
  }
  return { byTheme, unfiled, places }
})

/** The points filed under each theme, in order; a point may stand under several. */
export function listFiled(session: Session): ReadonlyMap<string, readonly Rec<'point'>[]> {
  return readFiled(session).byTheme
}

/** The points under no theme, in order. */
export function listUnfiled(session: Session): readonly Rec<'point'>[] {
  return readFiled(session).unfiled
}

/** The points filed under any of these themes, each once, in order. */
export function listFiledUnder(session: Session, themes: readonly string[]): readonly Rec<'point'>[] {
  const { byTheme, places } = readFiled(session)
  const [first = '', ...more] = themes
  if (more.length === 0) return byTheme.get(first) ?? []
  const points = new Set(themes.flatMap((theme) => byTheme.get(theme) ?? []))
  return [...points].toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
}
