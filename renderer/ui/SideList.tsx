import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components'

import { classNames } from './class-names.ts'
import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './SideList.module.css'

export type SideItem<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly count?: number
  /** The key that goes there; its last part is shown as a cap before the label. */
  readonly keys?: KeyBinding
  /** Anything after the label, such as a mark that it is done. */
  readonly note?: ReactNode
}

/** Something that can be dropped on an item. */
export type SideDrop<Id extends string> = {
  /** The type of data that is taken. */
  readonly type: string
  readonly onDrop: (id: Id, values: readonly string[]) => void
}

type SideListProps<Id extends string> = {
  /** The heading above, and the list's name. */
  readonly label: string
  readonly items: readonly SideItem<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  /** What can be dropped on its items; it has to stay one or none. */
  readonly drop?: SideDrop<Id>
}

/** Where to go within a screen: topics, tables, themes. One is chosen. Under a hundred items. */
export function SideList<Id extends string>({ label, items, value, onChange, drop }: SideListProps<Id>) {
  const dropping = useDropping(items, drop)
  const choose = (ids: 'all' | Iterable<unknown>): void => {
    const [chosen] = ids === 'all' ? [] : ids
    const item = items.find(({ id }) => id === chosen)
    if (item) onChange(item.id)
  }
  return (
    <div className={styles['side']}>
      <h2 className={styles['heading']}>{label}</h2>
      <ListBox
        aria-label={label}
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={choose}
        {...(drop && { dragAndDropHooks: dropping })}
        className={classNames(styles['list'])}
      >
        {(item) => (
          <ListBoxItem id={item.id} textValue={item.label} className={classNames(styles['item'])}>
            {item.keys && <KeyCap keys={item.keys.split('+').at(-1) ?? item.keys} />}
            <span className={styles['label']}>{item.label}</span>
            {item.note}
            {item.count !== undefined && <span className={styles['count']}>{item.count}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

function useDropping<Id extends string>(items: readonly SideItem<Id>[], drop: SideDrop<Id> | undefined) {
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: drop === undefined ? [] : [drop.type],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition === 'on' ? 'move' : 'cancel',
    onItemDrop: ({ target, items: dropped }) => {
      const item = items.find(({ id }) => id === target.key)
      if (item === undefined || drop === undefined) return
      const texts = dropped.flatMap((each) => (each.kind === 'text' ? [each.getText(drop.type)] : []))
      void Promise.all(texts).then((values) => drop.onDrop(item.id, values))
    },
  })
  return dragAndDropHooks
}
