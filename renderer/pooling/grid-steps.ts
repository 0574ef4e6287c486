type At = { readonly row: number; readonly column: number }
type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }

function clamp(value: number, count: number): number {
  return Math.min(count - 1, Math.max(0, value))
}

/** Where a key leads in a grid, as the ARIA practices have it: arrows, Home and End in the row, with Ctrl in the grid. Null for other keys. */
export function stepInGrid(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: At,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): At | null {
  const isFar = ctrlKey || metaKey
  const to = (nextRow: number, nextColumn: number): At => ({
    row: clamp(nextRow, rows),
    column: clamp(nextColumn, columns),
  })
  switch (key) {
    case 'ArrowUp':
      return to(isFar ? 0 : row - 1, column)
    case 'ArrowDown':
      return to(isFar ? rows - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, isFar ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, isFar ? columns - 1 : column + 1)
    case 'Home':
      return to(isFar ? 0 : row, 0)
    case 'End':
      return to(isFar ? rows - 1 : row, columns - 1)
    case 'PageUp':
      return to(row - 10, column)
    case 'PageDown':
      return to(row + 10, column)
    default:
      return null
  }
}
