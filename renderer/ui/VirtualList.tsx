import { useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { Selection } from 'react-aria-components'

import { useRowHeight } from './appearance.ts'
import { classNames } from './class-names.ts'

import styles from './VirtualList.module.css'

type VirtualListProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly items: readonly Item[]
  /** The words a person types to jump to the row. A screen reader reads what the row shows. */
  readonly textOf: (item: Item) => string
  /** What the row shows. */
  readonly children: (item: Item) => ReactNode
  readonly selection?: 'none' | 'single' | 'multiple'
  readonly selectedIds?: ReadonlySet<string>
  readonly onSelectionChange?: (ids: ReadonlySet<string>) => void
  /** Enter or a double press on a row. */
  readonly onOpen?: (id: string) => void
  /** Whatever `children` reads beside the item; a row is drawn again only when its item or one of these changes. */
  readonly dependencies?: readonly unknown[]
  /** Give it to move the focus here: `listRef.current?.focus()` goes to the chosen row, else the first. */
  readonly listRef?: RefObject<HTMLDivElement | null>
  /** Stands in the list while it is empty. */
  readonly empty?: ReactNode
  /** Scrolls to the last row whenever one is added. */
  readonly followsEnd?: boolean
}

/**
 * A list of any length: only the rows in sight are in the page. It fills its parent, which must have a height.
 * Single-letter commands with `where: 'list'` work while it has the focus.
 */
export function VirtualList<Item extends { readonly id: string }>(props: VirtualListProps<Item>) {
  const {
    label,
    items,
    textOf,
    children,
    selection = 'single',
    selectedIds,
    onOpen,
    dependencies = [],
    empty,
  } = props
  const ownRef = useRef<HTMLDivElement>(null)
  const ref = props.listRef ?? ownRef
  const rowHeight = useRowHeight()
  useFollowEnd(ref, items.length, props.followsEnd ?? false)
  const change = (chosen: Selection): void => {
    const all = (): string[] => items.map(({ id }) => id)
    props.onSelectionChange?.(new Set(chosen === 'all' ? all() : [...chosen].map(String)))
  }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: rowHeight }}>
      <ListBox
        ref={ref}
        aria-label={label}
        items={items}
        dependencies={dependencies}
        selectionMode={selection}
        selectionBehavior="replace"
        escapeKeyBehavior="none"
        {...(selectedIds && { selectedKeys: selectedIds })}
        onSelectionChange={change}
        {...(onOpen && { onAction: (key) => onOpen(String(key)) })}
        renderEmptyState={() => empty}
        className={classNames(styles['list'])}
        data-list-keys
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={textOf(item)} className={classNames(styles['row'])}>
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
}

function useFollowEnd(ref: { readonly current: HTMLElement | null }, length: number, follows: boolean): void {
  const before = useRef(length)
  useEffect(() => {
    const grew = length > before.current
    before.current = length
    if (!follows || !grew) return
    // The virtualiser learns the new row's height in the frame after this one.
    const frame = requestAnimationFrame(() => ref.current?.scrollTo({ top: ref.current.scrollHeight }))
    return () => cancelAnimationFrame(frame)
  }, [ref, length, follows])
}
