import { type SubmitEvent, useState } from 'react'

import { say, useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { isVersion } from '#renderer/draft/versions.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { t as ui } from '#renderer/ui/words.ts'

import { exportDraft } from './export-draft.ts'
import { showExport, useExport } from './export-store.ts'
import { ExportForm } from './ExportForm.tsx'
import { FindingsNote } from './FindingsNote.tsx'
import { useHouse } from './use-house.ts'

import styles from './ExportDialog.module.css'

const formId = 'export-draft'

/** Asks what is to leave, and as what. */
export function ExportDialog() {
  const isOpen = useExport((state) => state.isOpen)
  return isOpen ? <OpenDialog /> : null
}

function close(): void {
  showExport(false)
}

function OpenDialog() {
  const { form, copy } = useExport()
  const session = useDraft((state) => state.session)
  const options = useDraft((state) => state.options)
  const house = useHouse()
  const [isWriting, setWriting] = useState(false)
  const [trouble, setTrouble] = useState('')
  const write = async (): Promise<void> => {
    if (session === null || isWriting || !isVersion(options.version)) return
    setWriting(true)
    setTrouble('')
    try {
      const said = await exportDraft({ request: { session, ...options }, form, copy, house })
      close()
      say(said)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
    setWriting(false)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void write()
  }
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onOpenChange={close}
      footer={
        <>
          <span role="status" className={styles['writing']}>
            {isWriting && t('export.writing')}
          </span>
          <Button onPress={close}>{ui('common.cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            autoFocus
            isDisabled={!isVersion(options.version)}
          >
            {t(form === 'word' ? 'export.doWord' : 'export.do')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className={styles['form']} noValidate>
        {trouble !== '' && <AlertBar tone="danger">{trouble}</AlertBar>}
        <FindingsNote />
        <ExportForm />
      </form>
    </Dialog>
  )
}
