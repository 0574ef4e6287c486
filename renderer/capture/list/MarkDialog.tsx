import { useId } from 'react'
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { t } from '#renderer/capture/words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

import { returnToList } from './list-place.ts'

import styles from './MarkForm.module.css'

type MarkDialogProps = {
  readonly title: string
  readonly onKeep: () => void
  readonly children: ReactNode
}

/** A short question about the chosen points. Enter keeps the answer, Ctrl+Enter where Enter makes a new line; Esc gives it up. */
export function MarkDialog({ title, onKeep, children }: MarkDialogProps) {
  const form = useId()
  const close = (): void => {
    openDialog('none')
    returnToList()
  }
  const keep = (): void => {
    onKeep()
    close()
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    keep()
  }
  const submitByKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
  }
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('common.keep')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} onKeyDown={submitByKey} className={styles['form']}>
        {children}
      </form>
    </Dialog>
  )
}
