import { useEffect, useImperativeHandle, useRef } from 'react'
import type { ReactNode, Ref, RefObject } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { DragAndDropHooks, Selection } from 'react-aria-components'

import { useRowHeight } from './appearance.ts'
import { classNames } from './class-names.ts'
import { type ListHandle, type ListState, openHandle } from './list-handle.ts'

import styles from './VirtualList.module.css'

type VirtualListProps<Item extends { readonly id: string }> = {
  readonly label: string
  readonly items: readonly Item[]
  /** The words a person types to jump to the row. A screen reader reads what the row shows. */
  readonly textOf: (item: Item) => string
  /** What the row shows. */
  readonly children: (item: Item) => ReactNode
  readonly selection?: 'none' | 'single' | 'multiple'
  /** The arrow keys leave the choice as it is, and a press adds a row to it or takes it out. */
  readonly isMarking?: boolean
  readonly selectedIds?: ReadonlySet<string>
  readonly onSelectionChange?: (ids: ReadonlySet<string>) => void
  /** Enter or a double press on a row. */
  readonly onOpen?: (id: string) => void
  /** Whatever `children` reads beside the item; a row is drawn again only when its item or one of these changes. */
  readonly dependencies?: readonly unknown[]
  /** Give it to move the focus here: `listRef.current?.focus()` goes to the chosen row, else the first. */
  readonly listRef?: RefObject<HTMLDivElement | null>
  readonly handle?: Ref<ListHandle>
  /** Stands in the list while it is empty. */
  readonly empty?: ReactNode
  /** Begins at the last row, and goes to it whenever one is added there while the focus is elsewhere. */
  readonly followsEnd?: boolean
  /** Lets rows be dragged. Give the list another `key` when this comes or goes. */
  readonly dragging?: DragAndDropHooks
}

/**
 * A list of any length: only the rows in sight are in the page. It fills its parent, which must have a height.
 * Single-letter commands with `where: 'list'` work while it has the focus.
 */
export function VirtualList<Item extends { readonly id: string }>(props: VirtualListProps<Item>) {
  const { label, items, textOf, children, selection = 'single', selectedIds, onOpen, empty } = props
  const { dependencies = [], isMarking = false, dragging } = props
  const ownRef = useRef<HTMLDivElement>(null)
  const ref = props.listRef ?? ownRef
  const state = useRef<ListState | null>(null)
  const rowHeight = useRowHeight()
  useFollowEnd(ref, items, props.followsEnd ?? false)
  useImperativeHandle(
    props.handle,
    () =>
      openHandle(
        () => ref.current,
        () => state.current,
      ),
    [ref],
  )
  const isTyped = useTyped(ref)
  /** The row that was typed for is chosen, as one is that the arrow keys go to. */
  const chooseTyped = (id: string): void => {
    if (isTyped.current && !isMarking && selection !== 'none') props.onSelectionChange?.(new Set([id]))
  }
  const change = (chosen: Selection): void =>
    // A Selection keeps where it began, which Shift with the arrow keys goes on from: so it is passed on as it is.
    props.onSelectionChange?.(
      chosen === 'all' ? new Set(items.map(({ id }) => id)) : (chosen as ReadonlySet<string>),
    )
  return (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{ estimatedRowSize: rowHeight, dropIndicatorThickness: 3 }}
    >
      <ListBox
        ref={ref}
        aria-label={label}
        items={items}
        dependencies={dependencies}
        selectionMode={selection}
        selectionBehavior={isMarking ? 'toggle' : 'replace'}
        escapeKeyBehavior="none"
        {...(selectedIds && { selectedKeys: selectedIds })}
        onSelectionChange={change}
        {...(onOpen && { onAction: (key) => onOpen(String(key)) })}
        {...(dragging && { dragAndDropHooks: dragging })}
        renderEmptyState={() => empty}
        className={(values) => {
          state.current = values.state
          return styles['list'] ?? ''
        }}
        data-list-keys
      >
        {(item) => (
          <ListBoxItem
            id={item.id}
            textValue={textOf(item)}
            onFocus={() => chooseTyped(item.id)}
            className={classNames(styles['row'])}
          >
            {children(item)}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
}

type Rows = readonly { readonly id: string }[]

/** Whether a row was added at the end, or the list is another one altogether. */
function hasNewEnd(before: Rows, rows: Rows): boolean {
  const last = rows.at(-1)?.id
  return last !== undefined && last !== before.at(-1)?.id && !before.some(({ id }) => id === last)
}

function useFollowEnd(ref: { readonly current: HTMLElement | null }, rows: Rows, follows: boolean): void {
  const before = useRef<Rows>([])
  useEffect(() => {
    const isNew = hasNewEnd(before.current, rows)
    before.current = rows
    if (!follows || !isNew || ref.current?.contains(document.activeElement)) return
    // The virtualiser learns the heights of the rows it has drawn in the frames after this one.
    const toEnd = (): void => ref.current?.scrollTo({ top: ref.current.scrollHeight })
    requestAnimationFrame(() => {
      toEnd()
      requestAnimationFrame(toEnd)
    })
  }, [ref, rows, follows])
}

/** Whether the last key was a character: the list then goes to the row that begins with what was typed. */
function useTyped(ref: { readonly current: HTMLElement | null }): { readonly current: boolean } {
  const isTyped = useRef(false)
  useEffect(() => {
    const list = ref.current
    const hear = (event: KeyboardEvent): void => {
      isTyped.current = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    }
    const forget = (): void => {
      isTyped.current = false
    }
    list?.addEventListener('keydown', hear, { capture: true })
    list?.addEventListener('pointerdown', forget, { capture: true })
    return () => {
      list?.removeEventListener('keydown', hear, { capture: true })
      list?.removeEventListener('pointerdown', forget, { capture: true })
    }
  }, [ref])
  return isTyped
}
