import type { FileChild, IContext } from 'docx'

import type { Block, CellPart, Rich } from '#shared/model/document.ts'

import { writeBookmark } from './bookmarks.ts'
import { listLevel, listNames } from './word-lists.ts'
import { flattenItems, makeLine } from './write-blocks.ts'
import type { Standing, Writing } from './write-blocks.ts'
import { writeLineXml } from './write-line.ts'
import type { Line, Part } from './write-line.ts'
import { hasWords, lineOf, writeRuns } from './write-text.ts'
import type { RunLook } from './write-text.ts'
import { component, element, valued } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>
type Cell = readonly Line[]

function columnWidths(shares: readonly number[], textWidth: number): number[] {
  const safe = shares.map((share) => (Number.isFinite(share) && share > 0 ? share : 1))
  const total = safe.reduce((sum, share) => sum + share, 0)
  const widths = safe.map((share) => Math.floor((share / total) * textWidth))
  const spare = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, index) => (index === 0 ? width + spare : width))
}

const width = (name: string, size: number) => element(name, { 'w:w': size, 'w:type': 'dxa' })

const look = element('w:tblLook', {
  'w:val': '0620',
  'w:firstRow': '1',
  'w:lastRow': '0',
  'w:firstColumn': '0',
  'w:lastColumn': '0',
  'w:noHBand': '1',
  'w:noVBand': '1',
})

const rowProperties = element('w:trPr', null, [element('w:cantSplit')])
const headerRowProperties = element('w:trPr', null, [element('w:cantSplit'), element('w:tblHeader')])

function makeRow(widths: readonly number[], cells: readonly Cell[], header: boolean, context: IContext): Xml {
  const bottom = header ? [valued('w:vAlign', 'bottom')] : []
  const written = widths.map((size, index) => {
    const properties = element('w:tcPr', null, [width('w:tcW', size), ...bottom])
    const lines = (cells[index] ?? []).map((line) => writeLineXml(line, context))
    return element('w:tc', null, [properties, ...lines])
  })
  return element('w:tr', null, [header ? headerRowProperties : rowProperties, ...written])
}

// Tables hold most paragraphs of a long document, so they are put together without docx's builders, in half the time.
function makeTable(
  widths: readonly number[],
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): FileChild {
  const properties = element('w:tblPr', null, [
    valued('w:tblStyle', 'QuietTable'),
    width(
      'w:tblW',
      widths.reduce((sum, column) => sum + column, 0),
    ),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    look,
  ])
  const columns = widths.map((column) => element('w:gridCol', { 'w:w': column }))
  return component((context) =>
    element('w:tbl', null, [
      properties,
      element('w:tblGrid', null, columns),
      makeRow(widths, header, true, context),
      ...rows.map((cells) => makeRow(widths, cells, false, context)),
    ]),
  )
}

function cellText(text: Rich, runLook: RunLook = {}): Line {
  return makeLine('TableText', text, writeRuns(text, runLook))
}

function writePart(part: CellPart): Line[] {
  switch (part.kind) {
    case 'paragraph':
      return hasWords(part.text) ? [cellText(part.text)] : []
    case 'bullets':
      return flattenItems(part.items).map(({ text, depth }) => {
        const numbering = { reference: listNames.cellBullets, level: listLevel(depth) }
        return makeLine('TableBullet', text, writeRuns(text), { numbering })
      })
  }
}

function writeCell(parts: readonly CellPart[], blank: string): Cell {
  const written = parts.flatMap((part) => writePart(part))
  return written.length > 0 ? written : [cellText(blank, { style: 'BlankCell' })]
}

function headerCells(headings: readonly string[], newPage: boolean): Cell[] {
  return headings.map((heading, index) => {
    const shown = lineOf(heading) || `Column ${index + 1}`
    return [makeLine('TableHeading', shown, writeRuns(shown), { newPage: newPage && index === 0 })]
  })
}

function caption(writing: Writing, block: Of<'table'>, { newPage, atTop }: Standing): Line {
  writing.tables += 1
  const words = lineOf(block.caption)
  const number = element(
    'w:fldSimple',
    { 'w:instr': ' SEQ Table \\* ARABIC ' },
    writeRuns(String(writing.tables)),
  )
  const runs = [...writeRuns('Table '), number, ...writeRuns(words === '' ? '' : `. ${words}`)]
  return makeLine('Caption', words, writeBookmark(writing.bookmarks, block.anchor, runs), { newPage, atTop })
}

/** A table under its numbered caption: header row repeated, no row split, no merged or blank cell. */
export function writeTable(
  writing: Writing,
  block: Of<'table'>,
  textWidth: number,
  standing: Standing,
): Part[] {
  const blank = lineOf(block.blank ?? '') || 'None identified'
  const { columns, rows } = block
  const header = headerCells(
    columns.map((column) => column.heading),
    false,
  )
  const widths = columnWidths(
    columns.map((column) => column.width),
    textWidth,
  )
  const cells = (rows.length === 0 ? [[]] : rows).map((row) =>
    columns.map((_, at) => writeCell(row[at] ?? [], blank)),
  )
  return [caption(writing, block, standing), makeTable(widths, header, cells)]
}

/** The two-column table of labels and values. */
export function writeFacts(block: Of<'facts'>, textWidth: number, newPage: boolean): Part {
  const rows = block.facts.map(({ label, values }) => {
    const shown = values.filter((value) => hasWords(value))
    const named = cellText(lineOf(label) || 'Item', { bold: true })
    return [[named], (shown.length === 0 ? ['None given'] : shown).map((value) => cellText(value))]
  })
  return makeTable(
    columnWidths([28, 72], textWidth),
    headerCells(block.headings ?? ['Item', 'Detail'], newPage),
    rows,
  )
}

/** Word wants a paragraph after a table that ends a section or meets another table; this one says how long the table was. */
export function closeTable(rows: number): Line {
  return { style: 'EndOfTable', runs: writeRuns(`${rows} ${rows === 1 ? 'row' : 'rows'} in all`) }
}

/** The same for a contents list that ends a section. */
export function closeContents(): Line {
  return { style: 'EndOfTable', runs: writeRuns('End of contents') }
}
