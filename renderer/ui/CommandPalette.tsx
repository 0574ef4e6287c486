import Search from 'lucide-react/icons/search'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components'

import { classNames } from './class-names.ts'
import { keysOf } from './commands.ts'
import type { Command } from './commands.ts'
import { groupCommands } from './group-commands.ts'
import { Icon } from './Icon.tsx'
import { KeyCap } from './KeyCap.tsx'
import { t } from './words.ts'

import styles from './CommandPalette.module.css'
import popup from './Popup.module.css'

type CommandPaletteProps = {
  readonly commands: readonly Command[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onChoose: (id: string) => void
}

/** Every command with its keys; type a part of its name and press Enter. */
export function CommandPalette({ commands, isOpen, onOpenChange, onChoose }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={classNames(styles['overlay'])}
    >
      <Modal className={classNames(styles['modal'])}>
        <Dialog aria-label={t('keys.palette')} className={classNames(styles['dialog'])}>
          <Autocomplete filter={contains}>
            <TextField aria-label={t('keys.paletteLabel')} autoFocus className={classNames(styles['search'])}>
              <Icon icon={Search} size="tool" />
              <Input placeholder={t('keys.paletteLabel')} className={classNames(styles['input'])} />
            </TextField>
            <Menu
              aria-label={t('keys.palette')}
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <p className={styles['empty']}>{t('keys.paletteEmpty')}</p>}
              className={classNames(styles['menu'])}
            >
              {groupCommands(commands).map(({ heading, items }) => (
                <MenuSection key={heading}>
                  <Header className={classNames(popup['heading'])}>{heading}</Header>
                  {items.map(renderCommand)}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function renderCommand(command: Command) {
  const [keys] = keysOf(command)
  return (
    <MenuItem
      key={command.id}
      id={command.id}
      textValue={`${command.label} ${command.group}`}
      className={classNames(popup['item'])}
    >
      <span>{command.label}</span>
      {keys && (
        <span className={popup['end']}>
          <KeyCap keys={keys} />
        </span>
      )}
    </MenuItem>
  )
}
