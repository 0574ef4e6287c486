import type { Block, ListItem, Rich } from '#shared/model/document.ts'

import { disagreementBlocks } from './disagreement.ts'
import { type Entry, isFromSheet } from './entry.ts'
import type { Material } from './material.ts'
import { entryBy, entryRich, memberItems, type View } from './point-items.ts'

function listBlocks(material: Material, entry: Entry, view: View): readonly Block[] {
  const items = memberItems(material, entry, view)
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items, from: [entry.id] }]
}

function quoteBlocks(material: Material, entry: Entry, view: View): readonly Block[] {
  const said = entryBy(material, entry, view)
  const attribution =
    entry.kind === 'testimony' ? ['testimony', said].filter((part) => part !== '').join(', ') : said
  const quote: Block = { kind: 'quote', text: entry.text, anchor: `point-${entry.id}`, from: [entry.id] }
  return [attribution === '' ? quote : { ...quote, attribution }, ...listBlocks(material, entry, view)]
}

/** Whether it was written down as prose rather than captured line by line. */
function isNoted({ heardFrom, points }: Entry): boolean {
  return (heardFrom === 'paper' && !points.every(isFromSheet)) || heardFrom === 'notes'
}

const longText = { noted: 140, said: 260 }

type Shape = 'item' | 'paragraph' | 'quote' | 'question' | 'risk'

/** Words of testimony are a quote; an account of testimony, which nobody in particular spoke, is prose. */
function shapeOf(material: Material, entry: Entry): Shape {
  const { id, kind, text, grouped, points } = entry
  const account = kind === 'testimony' && points[0].person === null && points[0].table === null
  if (kind === 'quote' || (kind === 'testimony' && !account)) return 'quote'
  if (kind === 'question' || kind === 'risk') return kind
  const long = isNoted(entry) ? longText.noted : longText.said
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
  const from = entries.map(({ id }) => id)
  return { kind: 'callout', tone, ...label, paragraphs, anchor: `box-${entries[0]?.id ?? tone}`, from }
}

function shapeBlocks(material: Material, shape: Shape, run: readonly Entry[], view: View): readonly Block[] {
  switch (shape) {
    case 'item': {
      const [only] = run
      if (run.length === 1 && only !== undefined && isNoted(only))
        return shapeBlocks(material, 'paragraph', run, view)
      const items = run.map((entry) => ({
        text: entryRich(material, entry, view),
        items: memberItems(material, entry, view),
      }))
      const from = run.map(({ id }) => id)
      return [{ kind: 'list', ordered: false, items, anchor: `list-${run[0]?.id ?? ''}`, from }]
    }
    case 'paragraph':
      return run.flatMap((entry) => [
        {
          kind: 'paragraph',
          text: entryRich(material, entry, view),
          anchor: `point-${entry.id}`,
          from: [entry.id],
        },
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
