import type { Session } from '#shared/model/session.ts'
import { writePaths } from '#shared/session/csv-cells.ts'

import { type Grid, type GridKind, type GridLine, makeGrid, unknownLine } from './grids.ts'
import { writeCsv } from './write-csv.ts'

const heads: Readonly<Record<GridKind, string>> = {
  'themes-by-table': 'theme',
  'people-by-theme': 'participant',
  'topics-by-table': 'topic',
}

const unknown: Readonly<Record<GridKind, { readonly row: string; readonly column: string }>> = {
  'themes-by-table': { row: '', column: 'No table' },
  'people-by-theme': { row: 'Not told apart', column: '' },
  'topics-by-table': { row: 'No topic', column: 'No table' },
}

function nameLine({ id, path }: GridLine, otherwise: string): string {
  return id === unknownLine ? otherwise : writePaths([path])
}

function rowsOf(grid: Grid, kind: GridKind): readonly (readonly (string | number)[])[] {
  const { row: noRow, column: noColumn } = unknown[kind]
  const head = [
    heads[kind],
    ...grid.columns.map((column) => nameLine(column, noColumn)),
    'mentions',
    'people',
  ]
  const rows = grid.rows.map((row) => {
    const total = grid.rowTotal(row.id)
    const cells = grid.columns.map(({ id }) => grid.cellAt(row.id, id)?.mentions ?? '')
    return [nameLine(row, noRow), ...cells, total?.mentions ?? 0, total?.people ?? 0]
  })
  const { mentions = 0, people = 0 } = grid.total() ?? {}
  const edge = (what: 'mentions' | 'people'): readonly (string | number)[] =>
    grid.columns.map(({ id }) => grid.columnTotal(id)?.[what] ?? 0)
  const totals = [
    ['mentions', ...edge('mentions'), mentions, ''],
    ['people', ...edge('people'), '', people],
  ]
  return [head, ...rows, ...totals]
}

/** A grid as CSV: mentions in the cells, a blank where nobody said anything, and mentions and people at both edges. */
export function writeGridCsv(session: Session, kind: GridKind): string {
  return writeCsv(rowsOf(makeGrid(session, kind), kind))
}
