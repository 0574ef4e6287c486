import { PointKind } from '#shared/model/point.ts'
import type { NoteLine, NotesKind, Reading } from '#shared/model/reading.ts'

import { makeReading, rawOf } from './block.ts'
import { blocksOf } from './join-wraps.ts'
import { type Cell, cellText } from './plan-grid.ts'
import { findQuotes } from './read-quotes.ts'
import { readSaid } from './read-said.ts'
import { isDecoration, trim } from './tidy.ts'

type Row = readonly Cell[]
type Part = { readonly kind: NotesKind; readonly readings: readonly Reading[] }

const columnNames: readonly (readonly [string, RegExp])[] = [
  ['sub-theme', /^(?:sub-?\s?themes?|sub-?\s?category|codes?)$/i],
  ['theme', /^(?:(?:main|overarching|key) )?(?:themes?|categor(?:y|ies))$/i],
  [
    'text',
    /^(?:points?|comments?|text|statements?|notes?|what was said|feedback|discussion|response|ideas?|quotes?|quotations?|(?:example|illustrative|supporting|verbatim) (?:quotes?|quotations?)|extracts?|examples?|data extracts?)$/i,
  ],
  ['topic', /^(?:topics?|questions?|issues?|areas?|headings?|session)$/i],
  ['table', /^(?:tables?|table (?:no|number)\.?|group)$/i],
  ['kind', /^(?:kind|type)$/i],
  ['participant', /^(?:participants?|participant code|code|speaker|who|person|source)$/i],
  ['role', /^(?:role|expertise|background)$/i],
]

/** Reads a file that is mostly one kind of declared table: points by row, or quotes by theme. Null for any other file. */
export function readTables(lines: readonly NoteLine[]): Part | null {
  const solid = lines.filter((line) => trim(line.text))
  const inside = solid.filter((line) => line.cell)
  if (inside.length < 4 || inside.length < solid.length * 0.6) return null
  const rows = rowsOf(inside)
  const names = (rows[0] ?? []).map((cell) => nameOf(cellText(cell)))
  if (!names.includes('text')) return null
  const thematic = names.includes('theme')
  const [first, last] = [lines.indexOf(inside[0] as NoteLine), lines.lastIndexOf(inside.at(-1) as NoteLine)]
  const around = [
    ...lines.slice(0, first),
    ...lines.slice(first, last).filter((line) => !line.cell),
    ...lines.slice(last + 1),
  ]
  const outer = blocksOf(around).map((block, index) =>
    makeReading(
      block,
      index === 0 && block.line <= first && !isDecoration(block.text)
        ? 'title'
        : isDecoration(block.text)
          ? 'dropped'
          : 'not-understood',
    ),
  )
  const body = rows.flatMap((row, index) => readRow(row, names, thematic, index === 0))
  return {
    kind: thematic ? 'thematic' : 'table',
    readings: [...outer, ...body].toSorted((a, b) => a.line - b.line),
  }
}

function rowsOf(lines: readonly NoteLine[]): Row[] {
  const rows: NoteLine[][][] = []
  let current = ''
  for (const line of lines) {
    const { table, row, column } = line.cell ?? { table: 0, row: 0, column: 0 }
    if (`${table}/${row}` !== current) rows.push([])
    current = `${table}/${row}`
    const cells = rows.at(-1) ?? []
    const at = Math.min(column, 60)
    while (cells.length <= at) cells.push([])
    cells[at]?.push(line)
  }
  return rows
}

function nameOf(text: string): string {
  return columnNames.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? ''
}

function readRow(row: Row, names: readonly string[], thematic: boolean, head: boolean): Reading[] {
  const solid = row.flat().filter((line) => trim(line.text))
  const [first, last] = [solid[0], solid.at(-1)]
  if (!first || !last) return []
  const whole = {
    line: first.line,
    lastLine: last.line,
    raw: rawOf(solid),
    text: row.map(cellText).filter(Boolean).join(' | '),
  }
  if (head || row.map((cell) => nameOf(cellText(cell))).join() === names.join())
    return [makeReading(whole, 'dropped')]
  const code = cellText(row[names.indexOf('participant')] ?? []).slice(0, 2000)
  return thematic
    ? row.flatMap((cell, column) => readThemeCell(cell, names[column] ?? '', code))
    : [pointOf(row, names, whole)]
}

/** A cell of a table of themes; `code` says whose words stand in the row, where a column of its own does. */
function readThemeCell(cell: Cell, name: string, code: string): Reading[] {
  const blocks = blocksOf(cell)
  if (!cellText(cell) || name === 'participant') return blocks.map((block) => makeReading(block, 'dropped'))
  if (name === 'text' && code)
    return blocks.map((block) => makeReading(block, 'point', { kind: 'quote', participant: code }))
  if (name === 'theme' || name === 'sub-theme')
    return blocks.map((block) => makeReading(block, name, { level: name === 'theme' ? 0 : 1 }))
  if (name !== 'text') return blocks.map((block) => makeReading(block, 'not-understood'))
  const quotes = findQuotes(blocks)
  return blocks.flatMap((block) => readSaid(block, quotes))
}

function pointOf(
  row: Row,
  names: readonly string[],
  whole: { line: number; lastLine: number; raw: string; text: string },
): Reading {
  const value = (name: string): string =>
    cellText(row[names.indexOf(name)] ?? [])
      .replaceAll('\n', ' ')
      .slice(0, 2000)
  const text = cellText(row[names.indexOf('text')] ?? [])
  if (!text) return makeReading(whole, 'not-understood')
  const kind = PointKind.safeParse(value('kind').toLowerCase())
  const parts = Object.fromEntries(
    ['topic', 'table', 'role'].map((name) => [name, value(name)] as const).filter(([, each]) => each),
  )
  return makeReading({ ...whole, text }, 'point', {
    kind: kind.success ? kind.data : 'point',
    participant: value('participant') || null,
    parts,
  })
}
