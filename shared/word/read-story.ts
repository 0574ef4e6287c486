import type { Numbering } from './read-numbering.ts'
import { chosenOf, readRuns } from './read-runs.ts'
import { listPlace, outlineLevel } from './read-styles.ts'
import type { ListPlace, Style, Styles } from './read-styles.ts'
import { childOf, childrenOf, valueOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import type { CellPlace, Story, WordCell, WordParagraph, WordTable } from './word-text.ts'

/** What the parts of a document share. */
export type Resources = { readonly styles: Styles; readonly numbering: Numbering }

/** What is met on the way that is not read here; `paragraph` counts the paragraphs before it. */
type Aside = { readonly element: XmlElement; readonly paragraph: number }
type NoteMark = {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  readonly paragraph: number
}

export type Found = Story & {
  readonly textBoxes: readonly Aside[]
  readonly noteMarks: readonly NoteMark[]
  readonly unread: { readonly pictures: number; readonly objects: number; readonly files: number }
}

type Place = {
  readonly at: CellPlace | null
  readonly paragraphs: WordParagraph[]
  readonly tables: WordTable[]
}

type Walk = {
  readonly resources: Resources
  /** Every paragraph of the story, those in tables too. */
  readonly all: WordParagraph[]
  readonly textBoxes: Aside[]
  readonly noteMarks: NoteMark[]
  readonly unread: { pictures: number; objects: number; files: number }
  /** The text of paragraphs whose mark was deleted: it runs on into the next one. */
  carried: string | null
}

/** Reads what stands in a body, a note or a text box. */
export function readStory(container: XmlElement, resources: Resources): Found {
  const unread = { pictures: 0, objects: 0, files: 0 }
  const walk: Walk = { resources, all: [], textBoxes: [], noteMarks: [], unread, carried: null }
  const place: Place = { at: null, paragraphs: [], tables: [] }
  readBlocks(walk, container, place)
  settle(walk, place)
  const { all, textBoxes, noteMarks } = walk
  return { paragraphs: all, tables: place.tables, textBoxes, noteMarks, unread }
}

function readBlocks(walk: Walk, element: XmlElement, place: Place): void {
  for (const child of childrenOf(element)) {
    switch (child.name) {
      case 'w:p':
        addParagraph(walk, child, place)
        break
      case 'w:tbl':
        addTable(walk, child, place)
        break
      case 'w:altChunk':
      case 'w:subDoc':
        walk.unread.files += 1
        break
      case 'w:del':
      case 'w:moveFrom':
        break
      case 'mc:AlternateContent': {
        const chosen = chosenOf(child)
        if (chosen !== undefined) readBlocks(walk, chosen, place)
        break
      }
      default:
        readBlocks(walk, child, place)
    }
  }
}

function keep(walk: Walk, place: Place, paragraph: Omit<WordParagraph, 'inTable'>): void {
  const kept = { ...paragraph, inTable: place.at }
  walk.all.push(kept)
  place.paragraphs.push(kept)
}

// Nothing follows that the carried text could run on into.
function settle(walk: Walk, place: Place): void {
  const text = walk.carried ?? ''
  walk.carried = null
  if (text !== '') keep(walk, place, { text, style: null, headingLevel: null, list: null })
}

function isRemoved(mark: XmlElement | undefined): boolean {
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

function readText(walk: Walk, element: XmlElement): string {
  const paragraph = walk.all.length
  return readRuns(element, {
    onTextBox: (content) => walk.textBoxes.push({ element: content, paragraph }),
    onNote: (kind, id) => walk.noteMarks.push({ kind, id, paragraph }),
    onPicture: () => (walk.unread.pictures += 1),
    onObject: () => (walk.unread.objects += 1),
  })
}

function addParagraph(walk: Walk, element: XmlElement, place: Place): void {
  const { styles, numbering } = walk.resources
  const properties = childOf(element, 'w:pPr')
  const text = (walk.carried ?? '') + readText(walk, element)
  const removed = isRemoved(childOf(properties, 'w:rPr'))
  walk.carried = removed ? text : null
  if (removed) return
  const id = valueOf(properties, 'w:pStyle') ?? styles.standard
  const style = id === null ? undefined : styles.byId.get(id)
  const outline = outlineLevel(properties)
  const inList = placeInList(numbering, properties, id, style)
  keep(walk, place, {
    text,
    style: style?.name ?? id,
    headingLevel: outline === undefined ? (style?.headingLevel ?? null) : outline,
    list: inList === null ? null : numbering.mark(inList),
  })
}

function placeInList(
  numbering: Numbering,
  properties: XmlElement | undefined,
  id: string | null,
  style: Style | undefined,
): ListPlace | null {
  const own = listPlace(properties)
  const list = own?.list ?? style?.place?.list
  if (list === undefined || list === '0') return null
  if (own?.list !== undefined || own?.level !== undefined) return { list, level: own.level ?? 0 }
  const level = id === null ? null : numbering.levelOfStyle(list, id)
  return { list, level: level ?? style?.place?.level ?? 0 }
}

function addTable(walk: Walk, element: XmlElement, place: Place): void {
  settle(walk, place)
  const rows: WordCell[][] = []
  for (const row of within(element, 'w:tr')) {
    if (isRemoved(childOf(row, 'w:trPr'))) continue
    const cells: WordCell[] = []
    for (const cell of within(row, 'w:tc')) {
      const at = place.at ?? { table: place.tables.length, row: rows.length, cell: cells.length }
      if (childOf(cell, 'w:tcPr', 'w:cellDel') === undefined) cells.push(readCell(walk, cell, at))
    }
    rows.push(cells)
  }
  if (rows.length > 0) place.tables.push({ rows })
}

function readCell(walk: Walk, element: XmlElement, at: CellPlace): WordCell {
  const place: Place = { at, paragraphs: [], tables: [] }
  readBlocks(walk, element, place)
  settle(walk, place)
  const properties = childOf(element, 'w:tcPr')
  const merged = childOf(properties, 'w:vMerge')
  return {
    paragraphs: place.paragraphs,
    tables: place.tables,
    columns: Math.max(1, Number(valueOf(properties, 'w:gridSpan')) || 1),
    continued: merged !== undefined && merged.attributes.get('w:val') !== 'restart',
  }
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

// Rows and cells may stand inside content controls and custom XML.
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? within(child, name) : []
  })
}
