import type { CellPart, ListItem } from '#shared/model/document.ts'

import { plainText } from './write-text.ts'

// A letter of table text is about 5 points wide; a cell has 227 twips of padding.
const letterWidth = 105
const padding = 227
// Kept whole, a taller row would leave too much of the page before it empty; upright pages hold about 50 lines, others 30.
const tallest = { upright: 18, sideways: 16 }

const widestUpright = 11_000

function countLines(text: string, width: number): number {
  const letters = Math.max(1, Math.floor((width - padding) / letterWidth))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)
}

function countItems(items: readonly ListItem[], width: number): number {
  return items.reduce(
    (sum, { text, items: inner = [] }) =>
      sum + countLines(plainText(text), width - padding) + countItems(inner, width - padding),
    0,
  )
}

function countCell(parts: readonly CellPart[], width: number): number {
  return parts.reduce(
    (sum, part) =>
      sum +
      (part.kind === 'bullets' ? countItems(part.items, width) : countLines(plainText(part.text), width)),
    0,
  )
}

/** About how many lines the tallest cell of a row has. */
export function countRow(row: readonly (readonly CellPart[])[], widths: readonly number[]): number {
  return Math.max(1, ...widths.map((width, at) => countCell(row[at] ?? [], width)))
}

/** Whether a row is so tall that it may break over two pages. */
export function isTall(row: readonly (readonly CellPart[])[], widths: readonly number[]): boolean {
  const sideways = widths.reduce((sum, width) => sum + width, 0) > widestUpright
  return countRow(row, widths) > (sideways ? tallest.sideways : tallest.upright)
}
