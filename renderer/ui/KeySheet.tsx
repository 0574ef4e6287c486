import Printer from 'lucide-react/icons/printer'

import { Button } from './Button.tsx'
import { keysOf } from './commands.ts'
import type { Command } from './commands.ts'
import { Dialog } from './Dialog.tsx'
import { groupCommands } from './group-commands.ts'
import { KeyCap } from './KeyCap.tsx'
import { t } from './words.ts'

import styles from './KeySheet.module.css'

type KeySheetProps = {
  readonly commands: readonly Command[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The keys of this screen, in groups; prints as a card. */
export function KeySheet({ commands, isOpen, onOpenChange }: KeySheetProps) {
  const groups = groupCommands(commands.filter((command) => keysOf(command).length > 0))
  return (
    <Dialog
      title={t('keys.sheet')}
      size="large"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <Button icon={Printer} onPress={() => window.print()}>
          {t('keys.print')}
        </Button>
      }
    >
      {groups.length === 0 && <p>{t('keys.sheetEmpty')}</p>}
      <div className={styles['groups']}>
        {groups.map(({ heading, items }) => (
          <section key={heading} className={styles['group']}>
            <h3 className={styles['heading']}>{heading}</h3>
            <dl>{items.map(renderKeys)}</dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function renderKeys(command: Command) {
  return (
    <div key={command.id} className={styles['line']}>
      <dt>{command.label}</dt>
      <dd className={styles['keys']}>
        {keysOf(command).map((keys) => (
          <KeyCap key={keys} keys={keys} />
        ))}
      </dd>
    </div>
  )
}
