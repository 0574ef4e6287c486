import type { Block } from '#shared/model/document.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'

import type { Entry } from './entry.ts'
import type { Material, Theme } from './material.ts'
import { entryBlocks } from './point-blocks.ts'
import type { View } from './point-items.ts'
import { keepFull, makeSection, type Section } from './section.ts'
import { headingText, lineOf, wordKey } from './words.ts'

/** The headings that points without theme or heading of their own stand under, in this order. */
const kindHeadings: readonly (readonly [string, readonly PointKind[]])[] = [
  ['What people said', ['point', 'say']],
  ['Barriers', ['barrier']],
  ['What helps', ['enabler']],
  ['Needs', ['need']],
  ['In people’s own words', ['quote', 'testimony']],
  ['Actions suggested', ['action']],
  ['Things to share', ['share']],
  ['What could go wrong', ['risk']],
  ['Left open', ['question']],
]

/** The points an entry shows: its own or its members, and all details under them. */
export function countPoints(material: Material, entries: readonly Entry[]): number {
  let count = 0
  const queue: Rec<'point'>[] = entries.flatMap((entry) => [...entry.points])
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    count += 1
    queue.push(...(material.details.get(at.id) ?? []))
  }
  return count
}

/** Entries of one theme or heading; kinds are said where they differ and the heading does not say them. */
export function fillCluster(
  material: Material,
  entries: readonly Entry[],
  tables: boolean,
): { readonly blocks: readonly Block[]; readonly points: number } {
  const kinds = new Set(entries.map((entry) => entry.kind))
  const view: View = { tables, kinds: kinds.size > 1 }
  return { blocks: entryBlocks(material, entries, view), points: countPoints(material, entries) }
}

/** A theme's name, with its neutral label where it has one. */
export function themeTitle(theme: Rec<'theme'>): string {
  const name = headingText(theme.name)
  const label = headingText(theme.label)
  return label === '' || wordKey(label) === wordKey(name) ? name : `${name}: ${label}`
}

function themeSections(
  material: Material,
  place: string,
  entries: readonly Entry[],
  tables: boolean,
): readonly Section[] {
  const byTheme = Map.groupBy(entries, (entry) => entry.themes[0] ?? '')
  const build = (theme: Theme): Section =>
    makeSection(`theme-${theme.id}-${place}`, themeTitle(theme), {
      ...fillCluster(material, byTheme.get(theme.id) ?? [], tables),
      sections: (material.themes.under.get(theme.id) ?? []).map(build),
    })
  return byTheme.size === 0 ? [] : keepFull(material.themes.roots.map(build))
}

function headingSections(
  material: Material,
  place: string,
  entries: readonly Entry[],
  tables: boolean,
): readonly Section[] {
  return [...Map.groupBy(entries, (entry) => entry.heading)].map(([heading, group]) =>
    makeSection(`heading-${group[0]?.id ?? ''}-${place}`, heading, fillCluster(material, group, tables)),
  )
}

function kindSections(
  material: Material,
  place: string,
  entries: readonly Entry[],
  tables: boolean,
): readonly Section[] {
  const byKind = Map.groupBy(entries, (entry) => entry.kind)
  return kindHeadings.flatMap(([title, kinds]) => {
    const group = kinds.flatMap((kind) => byKind.get(kind) ?? [])
    if (group.length === 0) return []
    return [makeSection(`kind-${kinds[0] ?? ''}-${place}`, title, fillCluster(material, group, tables))]
  })
}

/** How a part is sorted: its title, which no heading below it repeats; whether tables need naming; whether kinds are kept apart. */
export type Sorting = { readonly title: string; readonly tables: boolean; readonly byKind: boolean }

/** What stands straight under a part's heading, and the parts below it. */
export type Cluster = Pick<Section, 'blocks' | 'points' | 'sections'>

function sortEntries(
  entries: readonly Entry[],
  title: string,
): Readonly<Record<'themed' | 'headed' | 'loose', readonly Entry[]>> {
  const key = wordKey(title)
  const themed: Entry[] = []
  const headed: Entry[] = []
  const loose: Entry[] = []
  for (const entry of entries) {
    if (entry.themes.length > 0) themed.push(entry)
    else if (lineOf(entry.heading) !== '' && wordKey(entry.heading) !== key) headed.push(entry)
    else loose.push(entry)
  }
  return { themed, headed, loose }
}

/** Entries sorted into parts: by theme, else by the heading they were noted under, else by kind where there is more than one. */
export function clusterEntries(
  material: Material,
  place: string,
  entries: readonly Entry[],
  { title, tables, byKind }: Sorting,
): Cluster {
  const { themed, headed, loose } = sortEntries(entries, title)
  const kinds = kindSections(material, place, loose, tables)
  const above = byKind && (kinds.length > 1 || themed.length + headed.length > 0) ? [] : loose
  return {
    ...fillCluster(material, above, tables),
    sections: [
      ...themeSections(material, place, themed, tables),
      ...headingSections(material, place, headed, tables),
      ...(above.length > 0 ? [] : kinds),
    ],
  }
}
