import type { ReactNode } from 'react'

import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { t } from './words.ts'

type ConfirmDialogProps = {
  /** The question: "Hand in table 6?" */
  readonly title: string
  /** What will happen, with its numbers, and whether it can be undone. */
  readonly children: ReactNode
  /** The verb on the button: "Hand in". */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly isDangerous?: boolean
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onConfirm: () => void
}

/** Asks before something that is hard to take back. Esc is no; the focus starts on the harmless button when it is dangerous. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    cancelLabel,
    isDangerous = false,
    isOpen,
    onOpenChange,
    onConfirm,
  } = props
  const close = (): void => onOpenChange(false)
  const confirm = (): void => {
    close()
    onConfirm()
  }
  return (
    <Dialog
      title={title}
      role="alertdialog"
      size="small"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button onPress={close} autoFocus={isDangerous}>
            {cancelLabel ?? t('common.cancel')}
          </Button>
          <Button variant={isDangerous ? 'danger' : 'primary'} onPress={confirm} autoFocus={!isDangerous}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
