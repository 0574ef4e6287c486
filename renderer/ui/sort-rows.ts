type Sortable<Item> = { readonly id: string; readonly sortBy?: (item: Item) => string | number }

type Order = { readonly column: unknown; readonly direction: 'ascending' | 'descending' }

const words = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** The rows in the order asked for; words as a dictionary has them, so that Table 9 comes before Table 10. */
export function sortRows<Item>(
  rows: readonly Item[],
  columns: readonly Sortable<Item>[],
  order: Order | undefined,
): readonly Item[] {
  const sortBy = columns.find(({ id }) => id === order?.column)?.sortBy
  if (order === undefined || sortBy === undefined) return rows
  const sign = order.direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => sign * compare(sortBy(a), sortBy(b)))
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
}
