import type { Block, CellPart, Column, ListItem, Rich } from '#shared/model/document.ts'

/** A cell that goes into a table: words, or a list of them. */
export type Cell = Rich | readonly CellPart[]

function isParts(cell: Cell): cell is readonly CellPart[] {
  return typeof cell !== 'string' && cell.some((part) => 'kind' in part)
}

function partsOf(cell: Cell): readonly CellPart[] {
  if (isParts(cell)) return cell
  const words = typeof cell === 'string' ? cell : cell.map(({ text }) => text).join('')
  return words.trim() === '' ? [] : [{ kind: 'paragraph', text: cell }]
}

/** Entries as the bullets of a cell; a single one needs no bullet. */
export function bullets(items: readonly ListItem[]): readonly CellPart[] {
  const [only] = items
  if (only === undefined) return []
  return items.length === 1 && (only.items ?? []).length === 0
    ? [{ kind: 'paragraph', text: only.text }]
    : [{ kind: 'bullets', items }]
}

/** A table whose cells may hold links and lists; nothing for no rows. */
export function richTable(
  given: {
    readonly anchor: string
    readonly caption: string
    readonly blank?: string
    readonly landscape?: boolean
    readonly compact?: boolean
    readonly description?: string
    readonly toFill?: boolean
    readonly rowAnchors?: readonly (string | undefined)[]
  },
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  if (rows.length === 0) return []
  return [{ kind: 'table', ...given, columns, rows: rows.map((row) => row.map(partsOf)) }]
}
