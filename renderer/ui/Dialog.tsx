import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { IconButton } from './IconButton.tsx'
import { t } from './words.ts'

import styles from './Dialog.module.css'

type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  /** Called with false for Esc, the cross and a press outside. */
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  /** `alertdialog` must be answered: a press outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** Holds the focus while open and gives it back on closing. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, children, footer, size = 'medium', role = 'dialog' } = props
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      className={classNames(styles['overlay'])}
    >
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog role={role} className={classNames(styles['dialog'])}>
          <header className={styles['header']}>
            <Heading slot="title" className={classNames(styles['title'])}>
              {title}
            </Heading>
            {role === 'dialog' && <IconButton icon={X} label={t('common.close')} slot="close" />}
          </header>
          <div className={styles['body']}>{children}</div>
          {footer && <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
