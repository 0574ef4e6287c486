import { lineOf } from '#shared/draft/words.ts'
import type { Block, CellPart, ListItem, Rich, WordDocument } from '#shared/model/document.ts'

/** Where things stand in the draft. */
export type Places = {
  /** The anchor of what a record, or failing that its words, became; empty where neither is in the draft. */
  readonly find: (id: string, text?: string) => string
  /** The place of an anchor in the draft, for sorting; what is not in it comes last. */
  readonly order: (anchor: string) => number
  /** Whether entries, a table or a quote follow these words as what they announce. */
  readonly leads: (text: string) => boolean
}

type Unit = { readonly text: string; readonly leads: boolean; readonly anchor?: string | undefined }

const announced: ReadonlySet<Block['kind']> = new Set(['list', 'table', 'quote', 'statement', 'facts'])

function unitsOf(rich: Rich, leads = false): readonly Unit[] {
  if (typeof rich === 'string') return [{ text: rich, leads }]
  const whole = rich.map(({ text }) => text).join('')
  return [whole, ...(rich.length > 1 ? rich.map(({ text }) => text) : [])].map((text) => ({ text, leads }))
}

function itemUnits(items: readonly ListItem[]): readonly Unit[] {
  return items.flatMap(({ text, items: below = [] }) => [
    ...unitsOf(text, below.length > 0),
    ...itemUnits(below),
  ])
}

function cellUnits(cell: readonly CellPart[]): readonly Unit[] {
  return cell.flatMap((part, index) =>
    part.kind === 'bullets' ? itemUnits(part.items) : unitsOf(part.text, cell[index + 1]?.kind === 'bullets'),
  )
}

function rowUnits({ rows, rowAnchors = [] }: Extract<Block, { kind: 'table' }>): readonly Unit[] {
  return rows.flatMap((row, index) =>
    row.flatMap(cellUnits).map((unit) => ({ ...unit, anchor: rowAnchors[index] })),
  )
}

/** The words of one block, piece by piece, and of each whether it announces what follows. */
function blockUnits(block: Block, next: Block | undefined): readonly Unit[] {
  const leads = next !== undefined && announced.has(next.kind)
  switch (block.kind) {
    case 'heading':
    case 'statement':
    case 'paragraph':
    case 'quote':
      return unitsOf(block.text, leads)
    case 'list':
      return itemUnits(block.items)
    case 'callout':
      return block.paragraphs.flatMap((text, index) => unitsOf(text, index + 1 < block.paragraphs.length))
    case 'table':
      return rowUnits(block)
    case 'facts':
      return block.facts.flatMap(({ values }) => values.flatMap((value) => unitsOf(value)))
    case 'provenance':
    case 'pageBreak':
    case 'contents':
      return []
  }
}

/** What stands about a thing, or asks about it, rather than being it comes after the thing itself. */
const aside = /^(?:wordings|dissent|comment|why)-/u

/** The anchor and all its ends behind a hyphen: one of them is the id of what it was made of. */
function idsIn(anchor: string): readonly string[] {
  return anchor === ''
    ? []
    : [anchor, ...[...anchor.matchAll(/-/gu)].map(({ index }) => anchor.slice(index + 1))].filter(
        (id) => id !== '',
      )
}

function anchorsOf(block: Block): readonly string[] {
  const own = ('anchor' in block ? block.anchor : '') ?? ''
  const rows = block.kind === 'table' ? (block.rowAnchors ?? []) : []
  return [own, ...rows.flatMap((anchor) => anchor ?? [])]
}

/** Looks a draft up once, so that any record or words in it are found at once. */
export function findPlaces({ blocks }: WordDocument): Places {
  const own = new Map<string, string>()
  const made = new Map<string, string>()
  const words = new Map<string, string>()
  const leading = new Set<string>()
  const order = new Map<string, number>()
  let current = ''
  for (const [index, block] of blocks.entries()) {
    const anchors = anchorsOf(block)
    current = anchors[0] || current
    for (const anchor of [current, ...anchors]) {
      if (!order.has(anchor)) order.set(anchor, order.size)
      for (const id of anchors.includes(anchor) ? idsIn(anchor) : [])
        if (!own.has(id) || aside.test(own.get(id) ?? '')) own.set(id, anchor)
    }
    for (const id of ('from' in block ? block.from : []) ?? []) if (!made.has(id)) made.set(id, current)
    const next = blocks.slice(index + 1, index + 3).find(({ kind }) => kind !== 'provenance')
    for (const { text, leads, anchor = current } of blockUnits(block, next)) {
      const line = lineOf(text)
      if (!words.has(line)) words.set(line, anchor)
      if (leads) leading.add(line)
    }
  }
  return {
    find: (id, text = '') =>
      own.get(id) ?? (lineOf(text) === '' ? undefined : words.get(lineOf(text))) ?? made.get(id) ?? '',
    order: (at) => order.get(at) ?? Infinity,
    leads: (text) => leading.has(lineOf(text)),
  }
}
