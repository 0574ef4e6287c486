import type { Block, ListItem, Rich, Run } from '#shared/model/document.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'

import { disagreementBlocks } from './disagreement.ts'
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

function entryBy(material: Material, entry: Entry, view: View): string {
  return entry.grouped ? groupedBy(material, entry) : attributionOf(material, entry.points[0], view.tables)
}

function entryRich(material: Material, entry: Entry, view: View): Rich {
  return [
    ...labelRuns(entry.kind, view.kinds),
    { text: entry.text },
    ...bracket(entryBy(material, entry, view)),
  ]
}

function listBlocks(material: Material, entry: Entry, view: View): readonly Block[] {
  const items = memberItems(material, entry, view)
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }]
}

function quoteBlocks(material: Material, entry: Entry, view: View): readonly Block[] {
  const said = entryBy(material, entry, view)
  const attribution =
    entry.kind === 'testimony' ? ['testimony', said].filter((part) => part !== '').join(', ') : said
  const quote: Block = { kind: 'quote', text: entry.text, anchor: `point-${entry.id}` }
  return [attribution === '' ? quote : { ...quote, attribution }, ...listBlocks(material, entry, view)]
}

const longText = { noted: 140, said: 260 }

type Shape = 'item' | 'paragraph' | 'quote' | 'question' | 'risk'

/** Words of testimony are a quote; an account of testimony, which nobody in particular spoke, is prose. */
function shapeOf(material: Material, { id, kind, text, grouped, heardFrom, points }: Entry): Shape {
  const account = kind === 'testimony' && points[0].person === null && points[0].table === null
  if (kind === 'quote' || (kind === 'testimony' && !account)) return 'quote'
  if (kind === 'question' || kind === 'risk') return kind
  const long = heardFrom === 'paper' || heardFrom === 'notes' ? longText.noted : longText.said
  const detailed = material.details.has(id)
  const plain = !grouped && (!detailed || account || text.trim().endsWith(':'))
  return plain && (text.length > long || account) ? 'paragraph' : 'item'
}

function plainLines(items: readonly ListItem[]): readonly Rich[] {
  return items.flatMap(({ text, items: below = [] }) => [text, ...plainLines(below)])
}

function callout(
  material: Material,
  tone: 'question' | 'risk',
  entries: readonly Entry[],
  view: View,
): Block {
  const label = tone === 'question' && entries.length > 1 ? { label: 'Questions' } : {}
  const paragraphs = entries.flatMap((entry) => [
    entryRich(material, entry, { ...view, kinds: false }),
    ...plainLines(memberItems(material, entry, view)),
  ])
  return { kind: 'callout', tone, ...label, paragraphs, anchor: `box-${entries[0]?.id ?? tone}` }
}

function shapeBlocks(material: Material, shape: Shape, run: readonly Entry[], view: View): readonly Block[] {
  switch (shape) {
    case 'item': {
      const items = run.map((entry) => ({
        text: entryRich(material, entry, view),
        items: memberItems(material, entry, view),
      }))
      return [{ kind: 'list', ordered: false, items, anchor: `list-${run[0]?.id ?? ''}` }]
    }
    case 'paragraph':
      return run.flatMap((entry) => [
        { kind: 'paragraph', text: entryRich(material, entry, view), anchor: `point-${entry.id}` },
        ...listBlocks(material, entry, view),
      ])
    case 'quote':
      return run.flatMap((entry) => quoteBlocks(material, entry, view))
    case 'question':
    case 'risk':
      return [callout(material, shape, run, view)]
  }
}

/** Entries in their order: bullets gathered into lists, quotes on their own, questions and risks in boxes, disagreement straight after. */
export function entryBlocks(material: Material, entries: readonly Entry[], view: View): readonly Block[] {
  const blocks: Block[] = []
  let run: Entry[] = []
  let shape: Shape = 'item'
  const close = (): void => {
    if (run.length > 0) blocks.push(...shapeBlocks(material, shape, run, view))
    run = []
  }
  for (const entry of entries) {
    const next = shapeOf(material, entry)
    if (next !== shape) close()
    shape = next
    run.push(entry)
    const notes = disagreementBlocks(material, entry)
    if (notes.length === 0) continue
    close()
    blocks.push(...notes)
  }
  close()
  return blocks
}
