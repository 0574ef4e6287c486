import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Table, Cell, Column as AriaColumn, Row, TableBody, TableHeader } from 'react-aria-components'
import type { SortDescriptor } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { sortRows } from './sort-rows.ts'

import styles from './DataTable.module.css'

export type Column<Item> = {
  readonly id: string
  readonly label: string
  readonly render: (item: Item) => ReactNode
  /** Sets figures to the right in tabular form. */
  readonly isNumber?: boolean
  /** A CSS width; the rest share what is left. */
  readonly width?: string
  /** Lets the column be sorted, by this. */
  readonly sortBy?: (item: Item) => string | number
}

type DataTableProps<Item extends { readonly id: string }> = {
  readonly label: string
  /** The first column names the row. */
  readonly columns: readonly Column<Item>[]
  readonly rows: readonly Item[]
  /** Enter or a press on a row. */
  readonly onOpen?: (id: string) => void
  readonly empty?: ReactNode
}

/** A table of up to a hundred rows, walked with the arrow keys. */
export function DataTable<Item extends { readonly id: string }>(props: DataTableProps<Item>) {
  const { label, columns, rows, onOpen, empty } = props
  const [sort, setSort] = useState<SortDescriptor>()
  return (
    <Table
      aria-label={label}
      {...(sort && { sortDescriptor: sort })}
      onSortChange={setSort}
      {...(onOpen && { onRowAction: (key) => onOpen(String(key)) })}
      className={classNames(styles['table'])}
    >
      <TableHeader>{columns.map(renderColumn)}</TableHeader>
      <TableBody renderEmptyState={() => empty}>
        {sortRows(rows, columns, sort).map((row) => (
          <Row key={row.id} id={row.id} className={classNames(styles['row'])}>
            {columns.map((column) => (
              <Cell
                key={column.id}
                className={classNames(styles['cell'], column.isNumber && styles['number'])}
              >
                {column.render(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function renderColumn<Item>({ id, label, isNumber, width, sortBy }: Column<Item>, index: number) {
  return (
    <AriaColumn
      key={id}
      id={id}
      isRowHeader={index === 0}
      allowsSorting={sortBy !== undefined}
      className={classNames(styles['head'], isNumber && styles['number'])}
      {...(width && { style: { width } })}
    >
      {({ sortDirection }) => (
        <span className={styles['title']}>
          {label}
          {sortDirection && <Icon icon={sortDirection === 'ascending' ? ChevronUp : ChevronDown} />}
        </span>
      )}
    </AriaColumn>
  )
}
