import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './Popup.module.css'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly icon?: LucideIcon
  readonly keys?: KeyBinding
  readonly isDisabled?: boolean
  /** Written in the colour of danger: it removes something. */
  readonly isDangerous?: boolean
  readonly onAction: () => void
}

export type MenuGroup = { readonly heading: string; readonly items: readonly MenuEntry[] }

type MenuProps = {
  readonly label: string
  /** Either plain items or groups under headings. */
  readonly items: readonly (MenuEntry | MenuGroup)[]
  /** The button that opens it: a Button or IconButton of the kit. */
  readonly children: ReactElement
  /** It closes, with or without an action; the focus is on its way back to the button. */
  readonly onClose?: () => void
}

export function Menu({ label, items, children, onClose }: MenuProps) {
  return (
    <MenuTrigger onOpenChange={(isOpen) => !isOpen && onClose?.()}>
      {children}
      <Popover className={classNames(styles['popup'])} offset={4}>
        <AriaMenu aria-label={label}>{items.map(renderMenuItem)}</AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** What stands in a menu, for one that has no button of its own. */
export function renderMenuItem(item: MenuEntry | MenuGroup) {
  return 'items' in item ? renderGroup(item) : renderEntry(item)
}

function renderGroup({ heading, items }: MenuGroup) {
  return (
    <MenuSection key={heading} className={classNames(styles['section'])}>
      <Header className={classNames(styles['heading'])}>{heading}</Header>
      {items.map(renderEntry)}
    </MenuSection>
  )
}

function renderEntry({ id, label, icon, keys, isDisabled = false, isDangerous, onAction }: MenuEntry) {
  return (
    <MenuItem
      key={id}
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={classNames(styles['item'], isDangerous && styles['danger'])}
    >
      {icon && <Icon icon={icon} />}
      <span>{label}</span>
      {keys && (
        <span className={styles['end']}>
          <KeyCap keys={keys} />
        </span>
      )}
    </MenuItem>
  )
}
