import Search from 'lucide-react/icons/search'
import { useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

import styles from './PickDialog.module.css'

/** Something that can be picked; `note` stands small after it. */
export type Pick = {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly isOn?: boolean
}

type PickDialogProps = {
  readonly title: string
  /** Stands in the field while it is empty. */
  readonly hint: string
  /** What there is to pick for what is typed, the best first. */
  readonly find: (text: string) => readonly Pick[]
  readonly empty: string
  readonly onPick: (id: string, text: string) => void
  readonly onClose: () => void
}

/** Type to find, Enter takes the first, the arrow keys go to another. Esc leaves everything as it is. */
export function PickDialog({ title, hint, find, empty, onPick, onClose }: PickDialogProps) {
  const [text, setText] = useState('')
  const picks = find(text.trim())
  const isPicked = useRef(false)
  const pick = (id: string): void => {
    // Enter may reach both the field and the list.
    if (isPicked.current) return
    isPicked.current = true
    onClose()
    onPick(id, text.trim())
  }
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      className={classNames(styles['overlay'])}
    >
      <Modal className={classNames(styles['modal'])}>
        <Dialog aria-label={title} className={classNames(styles['dialog'])}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField
              aria-label={title}
              autoFocus
              className={classNames(styles['search'])}
              onKeyDown={(event) => {
                // Nothing is marked yet while the list has just changed: Enter means the first.
                const [first] = picks
                const isMarked = document.activeElement?.hasAttribute('aria-activedescendant') === true
                if (event.key === 'Enter' && !isMarked && first !== undefined) pick(first.id)
              }}
            >
              <Icon icon={Search} size="tool" />
              <Input placeholder={hint} className={classNames(styles['input'])} />
            </TextField>
            <Menu
              aria-label={title}
              items={picks}
              onAction={(key) => pick(String(key))}
              renderEmptyState={() => <p className={styles['empty']}>{empty}</p>}
              className={classNames(styles['menu'])}
            >
              {(one) => (
                <MenuItem id={one.id} textValue={one.label} className={classNames(styles['item'])}>
                  <span className={classNames(styles['label'], one.isOn && styles['on'])}>{one.label}</span>
                  {one.note && <span className={styles['note']}>{one.note}</span>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
