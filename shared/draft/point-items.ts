import type { ListItem, Rich, Run } from '#shared/model/document.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'

import type { Entry } from './entry.ts'
import type { Material } from './material.ts'
import { attributionOf, listTables, placeOf } from './say-where.ts'

type Point = Rec<'point'>

/** How entries are shown where they stand: whether tables and kinds need saying. */
export type View = { readonly tables: boolean; readonly kinds: boolean }

const kindLabels: Readonly<Partial<Record<PointKind, string>>> = {
  say: 'Should say',
  question: 'Question',
  risk: 'Risk',
  share: 'To share',
  barrier: 'Barrier',
  enabler: 'What helps',
  need: 'Need',
  testimony: 'Testimony',
  action: 'Suggested action',
}

function labelRuns(kind: PointKind, shown: boolean): readonly Run[] {
  const label = kindLabels[kind]
  return shown && label !== undefined ? [{ text: `${label}: `, bold: true }] : []
}

function bracket(attribution: string): readonly Run[] {
  return attribution === '' ? [] : [{ text: ` (${attribution})`, italic: true }]
}

/** The details of a point, nested; a detail says who said it only where that is not who said the point. */
export function detailItems(material: Material, point: Point, view: View): readonly ListItem[] {
  const above = attributionOf(material, point, view.tables)
  return (material.details.get(point.id) ?? []).map((detail) => {
    const by = attributionOf(material, detail, view.tables)
    const runs = [
      ...labelRuns(detail.kind, detail.kind !== point.kind),
      { text: detail.text, ...(detail.kind === 'quote' ? { italic: true } : {}) },
      ...bracket(by === above && detail.kind !== 'quote' ? '' : by),
    ]
    return { text: runs, items: detailItems(material, detail, view) }
  })
}

/** The members of a group whose words are not the group's own, and what stands under any of them. */
export function memberItems(material: Material, entry: Entry, view: View): readonly ListItem[] {
  if (!entry.grouped) return detailItems(material, entry.points[0], view)
  return entry.points.flatMap((point) => {
    const items = detailItems(material, point, view)
    if (point.text === entry.text && items.length === 0) return []
    return [{ text: [{ text: point.text }, ...bracket(placeOf(material, point, view.tables))], items }]
  })
}

function groupedBy(material: Material, { points }: Entry): string {
  const tables = listTables(material, points)
  if (tables.length > 0 && material.manyTables)
    return `said at ${tables.length} of ${material.tables.length} tables: ${tables.join(', ')}`
  return `said ${points.length === 1 ? 'once' : points.length === 2 ? 'twice' : `${points.length} times`}`
}

/** Who said an entry, or at how many tables a group was said. */
export function entryBy(material: Material, entry: Entry, view: View): string {
  return entry.grouped ? groupedBy(material, entry) : attributionOf(material, entry.points[0], view.tables)
}

/** An entry's words with its kind before and who said it after, as far as the view wants them. */
export function entryRich(material: Material, entry: Entry, view: View): Rich {
  return [
    ...labelRuns(entry.kind, view.kinds),
    { text: entry.text },
    ...bracket(entryBy(material, entry, view)),
  ]
}
