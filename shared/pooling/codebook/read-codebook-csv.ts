import Papa from 'papaparse'

import type { BroughtCodebook, BroughtTheme } from '#shared/model/codebook.ts'
import { PoolProblem } from '#shared/pooling/pool-problem.ts'
import { readPaths, unguardCell } from '#shared/session/csv-cells.ts'

const otherNames: Readonly<Record<string, string>> = {
  code: 'theme',
  name: 'theme',
  tag: 'theme',
  subtheme: 'sub-theme',
  'sub theme': 'sub-theme',
  'sub-themes': 'sub-theme',
  'neutral label': 'label',
  description: 'definition',
  memo: 'definition',
}
const mostRows = 20_000

type Row = ReadonlyMap<string, string>

/** The mark between cells: whichever of comma, semicolon and tab the header has most of. */
function findDelimiter(text: string): string {
  const header = /^[^\r\n]*/u.exec(text)?.[0] ?? ''
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

function readRows(text: string, name: string): readonly Row[] {
  const plain = text.replace(/^\uFEFF/u, '')
  const { data } = Papa.parse<string[]>(plain, { delimiter: findDelimiter(plain), skipEmptyLines: 'greedy' })
  const [first = [], ...rows] = data
  const header = first.map((cell) => cell.trim().toLowerCase()).map((cell) => otherNames[cell] ?? cell)
  if (!header.includes('theme') && !header.includes('sub-theme'))
    throw new PoolProblem(
      `${name} has no column called "theme". Name the column that holds the themes "theme" in its first row, and bring the file in again.`,
    )
  if (rows.length > mostRows)
    throw new PoolProblem(
      `${name} has more rows than a codebook can hold. Look whether it is the right file.`,
    )
  return rows.map((cells) => new Map(cells.map((cell, at) => [header[at] ?? '', unguardCell(cell)])))
}

function joinDefinition(row: Row): string {
  let text = row.get('definition') ?? ''
  for (let part = 2; row.has(`definition ${part}`); part += 1) text += row.get(`definition ${part}`) ?? ''
  return text
}

/** A bar in a sub-theme's name belongs to it: the cell holds one way down, not several. */
function pathOf(row: Row): readonly string[] {
  const below = (row.get('sub-theme') ?? '').replaceAll(/\\[\\|>]|\|/gu, (mark) =>
    mark === '|' ? '\\|' : mark,
  )
  return [(row.get('theme') ?? '').trim(), ...(readPaths(below)[0] ?? [])].filter((name) => name !== '')
}

/**
 * A codebook from CSV: one theme a row. The header needs `theme`; `sub-theme` ("A > B"), `label` and `definition` are read where
 * they are there, in any order. Throws PoolProblem where there is no such column.
 */
export function readCodebookCsv(text: string, name: string): BroughtCodebook {
  const rows = readRows(text, name)
  const themes = rows.flatMap((row): readonly BroughtTheme[] => {
    const path = pathOf(row)
    if (path.length === 0) return []
    return [{ path, label: row.get('label') ?? '', definition: joinDefinition(row), own: null }]
  })
  const empty = rows.length - themes.length
  const said =
    empty === 0
      ? []
      : [`${empty === 1 ? '1 row has' : `${empty} rows have`} no theme, and nothing is taken from there.`]
  return { themes, codings: [], said }
}
