import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'
import type { Grid, GridCell, GridKind } from '#shared/pooling/codebook/grids.ts'

import { stepInGrid } from './grid-steps.ts'
import { cellAt, type GridPlace, nameColumn, nameRow } from './grid-words.ts'
import { t } from './theme-words.ts'

import styles from './GridTable.module.css'

type GridTableProps = {
  readonly grid: Grid
  readonly kind: GridKind
  /** The cell whose points are listed. */
  readonly place: GridPlace | null
  readonly onPlace: (place: GridPlace) => void
}

/** The counts as a table, walked with the arrow keys; Enter or a press lists what was said in a cell. */
export function GridTable({ grid, kind, place, onPlace }: GridTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const rows: readonly (string | null)[] = [...grid.rows.map(({ id }) => id), null]
  const columns: readonly (string | null)[] = [...grid.columns.map(({ id }) => id), null]
  const here = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, columns.length - 1) }
  const open = (row: number, column: number): void => {
    setAt({ row, column })
    onPlace({ row: rows[row] ?? null, column: columns[column] ?? null })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      return open(here.row, here.column)
    }
    const next = stepInGrid(event, here, { rows: rows.length, columns: columns.length })
    if (next === null) return
    event.preventDefault()
    setAt(next)
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onClick = ({ target }: MouseEvent): void => {
    const where = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
    const [row, column] = where?.dataset['cell']?.split(' ').map(Number) ?? []
    if (row !== undefined && column !== undefined) open(row, column)
  }
  const cell = (row: number, column: number) => {
    const where = { row: rows[row] ?? null, column: columns[column] ?? null }
    const isTotal = where.row === null || where.column === null
    const isChosen = place !== null && place.row === where.row && place.column === where.column
    return (
      <td
        key={`${column}`}
        data-cell={`${row} ${column}`}
        tabIndex={here.row === row && here.column === column ? 0 : -1}
        aria-selected={isChosen}
        className={classNames(styles['cell'], isTotal && styles['total'], isChosen && styles['chosen'])}
        onFocus={() => setAt({ row, column })}
      >
        <CellWords cell={cellAt(grid, where)} isOfMany={kind !== 'people-by-theme' || where.row === null} />
      </td>
    )
  }
  return (
    <div className={styles['scroll']} data-list-keys>
      <table
        ref={table}
        role="grid"
        aria-label={t('grid.label', { kind: t(`grid.${kind}`) })}
        aria-readonly
        className={styles['table']}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col" className={classNames(styles['corner'])}>
              {t(`grid.corner.${kind}`)}
            </th>
            {grid.columns.map((column) => (
              <th key={column.id} scope="col" className={styles['column']}>
                {column.path.length > 1 && (
                  <span className={styles['above']}>{column.path.slice(0, -1).join(' › ')}</span>
                )}
                {nameColumn(column, kind)}
              </th>
            ))}
            <th scope="col" className={styles['column']}>
              {t('grid.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((id, row) => (
            <tr key={id ?? 'all'}>
              <th scope="row" className={styles['row']} data-depth={Math.min(depthOf(grid, row), 3)}>
                {id === null
                  ? t('grid.all')
                  : nameRow(grid.rows[row] ?? { id: '', name: '', path: [] }, kind)}
              </th>
              {columns.map((_, column) => cell(row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function depthOf({ rows }: Grid, row: number): number {
  return Math.max(0, (rows[row]?.path.length ?? 1) - 1)
}

type CellWordsProps = {
  readonly cell: GridCell | undefined
  /** Whether it says anything how many people said it. */
  readonly isOfMany: boolean
}

/** A blank is shown as one, and told as one. */
function CellWords({ cell, isOfMany }: CellWordsProps) {
  if (cell === undefined)
    return (
      <>
        <span aria-hidden className={styles['blank']}>
          –
        </span>
        <VisuallyHidden elementType="span">{t('grid.blank')}</VisuallyHidden>
      </>
    )
  return (
    <>
      <span className={styles['mentions']}>{cell.mentions}</span>
      <VisuallyHidden elementType="span"> {t('grid.mentions', { count: cell.mentions })}</VisuallyHidden>
      {isOfMany && cell.people > 0 && (
        <span className={styles['people']}>{t('grid.people', { count: cell.people })}</span>
      )}
    </>
  )
}
