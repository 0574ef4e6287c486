import type { Numbering } from './read-numbering.ts'
import { chosenOf, readRuns } from './read-runs.ts'
import { listPlace, outlineLevel } from './read-styles.ts'
import type { ListPlace, Style, Styles } from './read-styles.ts'
import { childOf, childrenOf, valueOf } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'
import type { CellPlace, Story, WordCell, WordParagraph, WordTable } from './word-text.ts'

/** What reading a document keeps count of, shared by all its stories. */
export type Reading = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly counts: { pictures: number; objects: number; files: number }
  /** Called with each text box and note that is met, and the number of paragraphs before it. */
  readonly onTextBox: (content: XmlElement, paragraph: number) => void
  readonly onNote: (kind: 'footnote' | 'endnote', id: string, paragraph: number) => void
}

type Place = {
  readonly at: CellPlace | null
  readonly paragraphs: WordParagraph[]
  readonly tables: WordTable[]
}

type Walk = {
  readonly reading: Reading
  /** Every paragraph of the story, those in tables too. */
  readonly all: WordParagraph[]
  /** The text of paragraphs whose mark was deleted: it runs on into the next one. */
  carried: string | null
}

/** Reads what stands in a body, a note or a text box. */
export function readStory(container: XmlElement, reading: Reading): Story {
  const walk: Walk = { reading, all: [], carried: null }
  const place: Place = { at: null, paragraphs: [], tables: [] }
  readBlocks(walk, container, place)
  settle(walk, place)
  return { paragraphs: walk.all, tables: place.tables }
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
        walk.reading.counts.files += 1
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

function readText({ reading, all }: Walk, element: XmlElement): string {
  const number = all.length
  return readRuns(element, {
    onTextBox: (content) => reading.onTextBox(content, number),
    onNote: (kind, id) => reading.onNote(kind, id, number),
    onPicture: () => {
      reading.counts.pictures += 1
    },
    onObject: () => {
      reading.counts.objects += 1
    },
  })
}

function addParagraph(walk: Walk, element: XmlElement, place: Place): void {
  const { styles, numbering } = walk.reading
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
