import type { CSSProperties, KeyboardEvent, ReactNode } from 'react'

import { useMedia } from '#renderer/ui/use-media.ts'
import type { Entity } from '#shared/model/entities.ts'

import { ShowsLabels } from './row-labels.ts'
import { goToNextRow, rowMark } from './rows.ts'

import styles from './EditableRows.module.css'

type RowColumn = {
  readonly id: string
  readonly label: string
  /** A track of a CSS grid: `5rem`, `minmax(10rem, 2fr)`. */
  readonly width: string
}

type EditableRowsProps<Item> = {
  readonly entity: Entity
  /** Names the list for a screen reader. */
  readonly label: string
  /** Shown once above the rows; each field carries the same word as its own hidden label. */
  readonly columns: readonly RowColumn[]
  readonly items: readonly Item[]
  /** Leaves the labels above the rows out, where the fields say it themselves. */
  readonly hidesHead?: boolean
  /** One field for each column, then the row's buttons. */
  readonly children: (item: Item, index: number) => ReactNode
  /** The line that adds one, and what was withdrawn. */
  readonly end?: ReactNode
}

/** A list whose rows are typed in directly. Enter goes down a column. */
export function EditableRows<Item extends { readonly id: string }>(props: EditableRowsProps<Item>) {
  const { entity, label, columns, items, hidesHead = false, children, end } = props
  const isNarrow = useMedia('(max-width: 60rem)')
  const goDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role !== 'combobox')
      goToNextRow(event.target)
  }
  return (
    <div data-list style={tracks(columns)} className={styles['list']} onKeyDown={goDown}>
      {items.length > 0 && !hidesHead && (
        <div className={styles['head']} aria-hidden>
          {columns.map((column) => (
            <span key={column.id}>{column.label}</span>
          ))}
        </div>
      )}
      {items.length > 0 && (
        <ShowsLabels value={isNarrow && !hidesHead}>
          <ol aria-label={label}>
            {items.map((item, index) => (
              <li key={item.id} className={styles['row']} {...rowMark(entity, item.id)}>
                {children(item, index)}
              </li>
            ))}
          </ol>
        </ShowsLabels>
      )}
      {end}
    </div>
  )
}

function tracks(columns: readonly RowColumn[]): CSSProperties {
  const widths = [...columns.map(({ width }) => width), 'auto'].join(' ')
  return { ['--columns' as 'width']: widths }
}
