import type { Block, CellPart, Rich } from '#shared/model/document.ts'

import { labelBookmarkName, writeBookmark, writeNamedBookmark } from './bookmarks.ts'
import { columnWidths, headingWidth } from './column-widths.ts'
import { makeTable } from './make-table.ts'
import type { Cell, Row } from './make-table.ts'
import { countRow, isTall } from './row-height.ts'
import { listLevel, listNames } from './word-lists.ts'
import { flattenItems, makeLine } from './write-blocks.ts'
import type { Standing } from './write-blocks.ts'
import type { Line, Part } from './write-line.ts'
import { writeRich } from './write-rich.ts'
import { hasWords, lineOf, writeRuns } from './write-text.ts'
import type { RunLook } from './write-text.ts'
import { component, element } from './write-xml.ts'
import type { Writing } from './writing.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

type Size = '' | 'Small'

function cellText(writing: Writing, text: Rich, runLook: RunLook = {}, size: Size = ''): Line {
  return makeLine(`TableText${size}`, text, writeRich(writing, text, runLook))
}

function writePart(writing: Writing, part: CellPart, size: Size): Line[] {
  switch (part.kind) {
    case 'paragraph':
      return hasWords(part.text) ? [cellText(writing, part.text, {}, size)] : []
    case 'bullets':
      return flattenItems(part.items).map(({ text, depth }) => {
        const numbering = { reference: listNames.cellBullets, level: listLevel(depth) }
        return makeLine(`TableBullet${size}`, text, writeRich(writing, text), { numbering })
      })
  }
}

function writeCell(writing: Writing, parts: readonly CellPart[], blank: string, size: Size): Cell {
  const written = parts.flatMap((part) => writePart(writing, part, size))
  return written.length > 0 ? written : [cellText(writing, blank, { style: 'BlankCell' }, size)]
}

/** The cells with a bookmark round the first line of the first. */
function anchorRow(writing: Writing, cells: readonly Cell[], anchor: string | undefined): readonly Cell[] {
  const [[line, ...below] = [], ...others] = cells
  if (anchor === undefined || line === undefined) return cells
  return [[{ ...line, runs: writeBookmark(writing.bookmarks, anchor, line.runs) }, ...below], ...others]
}

function holdRow({ cells, tall }: Row): Row {
  return { cells: cells.map((lines) => lines.map((line) => ({ ...line, heldToNext: true }))), tall }
}

// A table of so few lines is not broken over two pages.
const shortTable = 12

/** The last row held to the line under the table, which is not to stand on a page alone; the rows of a short table held together. */
function holdRows(rows: readonly Row[], lines: number, endsWithLine: boolean): readonly Row[] {
  const isShort = lines <= shortTable
  return rows.map((row, index) => {
    const isHeld = index === rows.length - 1 ? endsWithLine && !row.tall : isShort
    return isHeld ? holdRow(row) : row
  })
}

function headerCells(headings: readonly string[], newPage: boolean, size: Size = ''): Cell[] {
  return headings.map((heading, index) => {
    const shown = lineOf(heading) || `Column ${index + 1}`
    return [makeLine(`TableHeading${size}`, shown, writeRuns(shown), { newPage: newPage && index === 0 })]
  })
}

function captionLabel(writing: Writing, anchor: string | undefined) {
  const shown = writeRuns(String(writing.tables))
  const number = element('w:fldSimple', { 'w:instr': ' SEQ Table \\* ARABIC ' }, shown)
  const label = [...writeRuns('Table '), number]
  return anchor === undefined
    ? label
    : writeNamedBookmark(writing.bookmarks, labelBookmarkName(anchor), label)
}

function caption(writing: Writing, block: Of<'table'>, { newPage, atTop }: Standing): Line {
  const words = lineOf(block.caption)
  if (!writing.isNumbered && words !== '') {
    const runs = writeBookmark(writing.bookmarks, block.anchor, writeRuns(words))
    return makeLine('Caption', words, runs, { newPage, atTop })
  }
  writing.tables += 1
  const runs = [...captionLabel(writing, block.anchor), ...writeRuns(words === '' ? '' : `. ${words}`)]
  return makeLine('Caption', words, writeBookmark(writing.bookmarks, block.anchor, runs), { newPage, atTop })
}

function describeTable(headings: readonly string[], rows: number): string {
  const columns = headings.map((heading, index) => lineOf(heading) || `Column ${index + 1}`).join('; ')
  return `${headings.length} columns: ${columns}. ${rows} ${rows === 1 ? 'row' : 'rows'} below the header row.`
}

// A review copy takes comments only; between these marks everybody can type (ECMA-376-1 17.13.7).
function openForm(writing: Writing, table: Part): Part[] {
  writing.forms += 1
  const start = element('w:permStart', { 'w:id': writing.forms, 'w:edGrp': 'everyone' })
  return [component(start), table, component(element('w:permEnd', { 'w:id': writing.forms }))]
}

/** A table under its numbered caption: header row repeated, no row split, no merged or blank cell. */
export function writeTable(
  writing: Writing,
  block: Of<'table'>,
  textWidth: number,
  standing: Standing,
): Part[] {
  const blank = lineOf(block.blank ?? '') || 'None identified'
  const title = caption(writing, block, standing)
  const headings = block.columns.map((column) => column.heading)
  const widths = columnWidths(
    block.columns.map((column) => column.width),
    textWidth,
    headings.map(headingWidth),
  )
  const size = block.compact === true ? 'Small' : ''
  const rows = (block.rows.length === 0 ? [[]] : block.rows).map((row, index) => {
    const cells = block.columns.map((_, at) => writeCell(writing, row[at] ?? [], blank, size))
    return { cells: anchorRow(writing, cells, block.rowAnchors?.[index]), tall: isTall(row, widths) }
  })
  const lines = block.rows.reduce((sum, row) => sum + countRow(row, widths), 0)
  const table = makeTable({
    widths,
    header: headerCells(headings, false, size),
    rows: holdRows(rows, lines, standing.endsWithLine),
    title: lineOf(block.caption),
    description: lineOf(block.description ?? '') || describeTable(headings, rows.length),
  })
  const filled = block.toFill === true && writing.copy === 'review'
  return [title, ...(filled ? openForm(writing, table) : [table])]
}

/** The two-column table of labels and values. */
export function writeFacts(
  writing: Writing,
  block: Of<'facts'>,
  textWidth: number,
  standing: Pick<Standing, 'newPage' | 'endsWithLine'>,
): Part {
  const headings = block.headings ?? ['Item', 'Detail']
  const rows = block.facts.map(({ label, values }) => {
    const shown = values.filter((value) => hasWords(value))
    const named = cellText(writing, lineOf(label) || 'Item', { bold: true })
    const cells = (shown.length === 0 ? ['None given'] : shown).map((value) => cellText(writing, value))
    return { cells: [[named], cells], tall: false }
  })
  return makeTable({
    widths: columnWidths([28, 72], textWidth),
    header: [...anchorRow(writing, headerCells(headings, standing.newPage), block.anchor)],
    rows: holdRows(rows, block.facts.length, standing.endsWithLine),
    title: headings.map((heading) => lineOf(heading)).join(' and '),
    description: describeTable(headings, rows.length),
  })
}

/** Word wants a paragraph after a table that ends a section or meets another table; this one says how long the table was. */
export function closeTable(rows: number): Line {
  return { style: 'EndOfTable', runs: writeRuns(`${rows} ${rows === 1 ? 'row' : 'rows'} in all`) }
}

/** The same for a contents list that ends a section. */
export function closeContents(): Line {
  return { style: 'EndOfTable', runs: writeRuns('End of contents') }
}
