import type { Block, CellPart, Column } from '#shared/model/document.ts'

/** A cell with one paragraph of plain words. */
function cell(text: string): readonly CellPart[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text }]
}

type Rows = readonly (readonly string[])[]

/** A table of plain words without the columns in which no row has any; nothing for no rows. */
export function plainTable(
  given: {
    readonly anchor: string
    readonly caption: string
    readonly blank?: string
    /** With more columns than this the table is turned sideways. */
    readonly upright?: number
    /** Keeps columns in which no row has words, too: that they are empty is what the table tells. */
    readonly keepAll?: boolean
    /** In smaller letters, for the long lists of an appendix. */
    readonly compact?: boolean
    readonly rowAnchors?: readonly (string | undefined)[]
    readonly from?: readonly string[]
  },
  columns: readonly Column[],
  rows: Rows,
): readonly Block[] {
  if (rows.length === 0) return []
  const { upright = Infinity, keepAll = false, ...rest } = given
  const used = columns.map(
    (_, index) => keepAll || index === 0 || rows.some((row) => (row[index] ?? '').trim() !== ''),
  )
  const keep = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => used[index])
  return [
    {
      kind: 'table',
      ...rest,
      ...(keep(columns).length > upright ? { landscape: true } : {}),
      columns: keep(columns),
      rows: rows.map((row) => keep(row).map((text) => cell(text))),
    },
  ]
}
