import { classNames } from '#renderer/ui/class-names.ts'
import type { Block, CellPart } from '#shared/model/document.ts'

import { t } from './words.ts'
import { Items, Words } from './Words.tsx'

import styles from './Sheet.module.css'

type TableBlock = Block & { readonly kind: 'table' }

/** A preview needs no more to be judged by; the Word file has them all. */
const shownRows = 60

/** A table with its caption. It scrolls sideways where the sheet is too narrow for it. */
export function SheetTable({ caption, columns, rows, blank = t('blankCell'), landscape }: TableBlock) {
  const shown = rows.slice(0, shownRows)
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div
      className={classNames(styles['scroll'], landscape && styles['wide'])}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <colgroup>
          {columns.map(({ heading, width }) => (
            <col key={heading} width={`${Math.round((100 * width) / whole)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, row) => (
            <tr key={row}>
              {cells.map((parts, column) => (
                <td key={column}>{parts.length === 0 ? blank : parts.map(showPart)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p className={styles['note']}>{t('more', { count: rows.length - shown.length })}</p>
      )}
    </div>
  )
}

function showPart(part: CellPart, index: number) {
  if (part.kind === 'bullets') return <Items key={index} items={part.items} />
  return (
    <p key={index}>
      <Words text={part.text} />
    </p>
  )
}
