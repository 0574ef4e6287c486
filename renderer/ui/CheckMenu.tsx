import Check from 'lucide-react/icons/check'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

import styles from './Popup.module.css'

type CheckEntry<Id extends string> = {
  readonly id: Id
  readonly label: string
  /** How many things it would leave. */
  readonly count?: number
}

export type CheckGroup<Id extends string> = {
  readonly heading: string
  readonly items: readonly CheckEntry<Id>[]
}

type CheckMenuProps<Id extends string> = {
  readonly label: string
  /** Asked for when it opens. */
  readonly groups: () => readonly CheckGroup<Id>[]
  readonly chosen: ReadonlySet<Id>
  readonly onChange: (chosen: ReadonlySet<Id>) => void
  /** The button that opens it: a Button or IconButton of the kit. */
  readonly children: ReactElement
  /** It closes; the focus is on its way back to the button. */
  readonly onClose?: () => void
}

/** A menu in which any number of things can be on. A press and Space leave it open, Enter closes it. */
export function CheckMenu<Id extends string>(props: CheckMenuProps<Id>) {
  const { children, onClose, ...list } = props
  return (
    <MenuTrigger onOpenChange={(isOpen) => !isOpen && onClose?.()}>
      {children}
      <Popover className={classNames(styles['popup'])} offset={4}>
        <CheckList {...list} />
      </Popover>
    </MenuTrigger>
  )
}

type CheckListProps<Id extends string> = Omit<CheckMenuProps<Id>, 'children' | 'onClose'>

function CheckList<Id extends string>({ label, groups, chosen, onChange }: CheckListProps<Id>) {
  const shown = groups()
  const ids = shown.flatMap(({ items }) => items.map(({ id }) => id))
  return (
    <AriaMenu
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(new Set(ids.filter((id) => keys === 'all' || keys.has(id))))}
    >
      {shown.map((group) => renderGroup(group))}
    </AriaMenu>
  )
}

function renderGroup({ heading, items }: CheckGroup<string>) {
  return (
    <MenuSection key={heading} className={classNames(styles['section'])}>
      <Header className={classNames(styles['heading'])}>{heading}</Header>
      {items.map(({ id, label, count }) => (
        <MenuItem key={id} id={id} textValue={label} className={classNames(styles['item'])}>
          <span className={styles['mark']}>
            <Icon icon={Check} />
          </span>
          <span>{label}</span>
          {count !== undefined && <span className={styles['end']}>{count}</span>}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
