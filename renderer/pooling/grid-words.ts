import {
  type Grid,
  type GridCell,
  type GridKind,
  type GridLine,
  unknownLine,
} from '#shared/pooling/codebook/grids.ts'

import { t } from './theme-words.ts'

/** A cell of a grid: null stands for all of a row, or of a column. */
export type GridPlace = { readonly row: string | null; readonly column: string | null }

const unknownNames: Readonly<Record<GridKind, { readonly row: string; readonly column: string }>> = {
  'themes-by-table': { row: '', column: t('grid.noTable') },
  'people-by-theme': { row: t('grid.noPerson'), column: '' },
  'topics-by-table': { row: t('grid.noTopic'), column: t('grid.noTable') },
}

export function nameRow({ id, name }: GridLine, kind: GridKind): string {
  return id === unknownLine ? unknownNames[kind].row : name
}

export function nameColumn({ id, name }: GridLine, kind: GridKind): string {
  return id === unknownLine ? unknownNames[kind].column : name
}

/** What stands at a place; undefined where nobody said anything. */
export function cellAt(grid: Grid, { row, column }: GridPlace): GridCell | undefined {
  if (row === null) return column === null ? grid.total() : grid.columnTotal(column)
  return column === null ? grid.rowTotal(row) : grid.cellAt(row, column)
}

export function namePlace(grid: Grid, kind: GridKind, { row, column }: GridPlace): string {
  const [rowLine, columnLine] = [
    grid.rows.find(({ id }) => id === row),
    grid.columns.find(({ id }) => id === column),
  ]
  return t('grid.cell', {
    row: rowLine === undefined ? t('grid.all') : nameRow(rowLine, kind),
    column: columnLine === undefined ? t('grid.all') : nameColumn(columnLine, kind),
  })
}

/** How many cells nobody filled. */
export function countBlanks({ rows, columns, cellAt: find }: Grid): number {
  return rows.reduce(
    (count, row) => count + columns.filter((column) => find(row.id, column.id) === undefined).length,
    0,
  )
}

/** The grid as text with tabs, as tables take it when it is pasted; what nobody said stays blank. */
export function textOfGrid(grid: Grid, kind: GridKind): string {
  const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ')
  const head = [
    t(`grid.corner.${kind}`),
    ...grid.columns.map((column) => nameColumn(column, kind)),
    t('grid.all'),
  ]
  const rows = grid.rows.map((row) => [
    nameRow(row, kind),
    ...grid.columns.map(({ id }) => grid.cellAt(row.id, id)?.mentions ?? ''),
    grid.rowTotal(row.id)?.mentions ?? '',
  ])
  const foot = [
    t('grid.all'),
    ...grid.columns.map(({ id }) => grid.columnTotal(id)?.mentions ?? ''),
    grid.total()?.mentions ?? '',
  ]
  return [head, ...rows, foot].map((cells) => cells.map(String).map(plain).join('\t')).join('\n')
}
