import { useEffect, useState } from 'react'

import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FileButton } from '#renderer/ui/FileButton.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'

import { openDialog, type Place } from './capture-store.ts'
import { afterPopup, focusEntry } from './focus.ts'
import { openNotes, readFiles, useNotes } from './notes-store.ts'
import { NotesPlace } from './NotesPlace.tsx'
import { NotesPreview } from './NotesPreview.tsx'
import { takeFiles } from './take-files.ts'
import { t } from './words.ts'

import styles from './NotesDialog.module.css'

const accept = ['.txt', '.md', '.docx', '.csv']

/** Notes from files: each line as it is read, before anything is taken. */
export function NotesDialog() {
  const { files, work, trouble } = useNotes()
  const [place, setPlace] = useState<Place>({ table: null, topic: null })
  useEffect(() => {
    openNotes()
    return () => afterPopup(focusEntry)
  }, [])
  const isBusy = work !== 'nothing'
  const read = (chosen: readonly File[]): void => void readFiles(chosen)
  const footer = files.length > 0 && (
    <div className={styles['footer']}>
      <NotesPlace place={place} onChange={setPlace} />
      <FileButton accept={accept} allowsMultiple onFiles={read} isDisabled={isBusy}>
        {t('notes.other')}
      </FileButton>
      <Button variant="primary" isDisabled={isBusy} onPress={() => void takeFiles(files, place)}>
        {work === 'taking' ? t('notes.taking') : t('notes.takeAll', { count: files.length })}
      </Button>
    </div>
  )
  return (
    <Dialog
      title={t('notes.title')}
      size="large"
      isOpen
      onOpenChange={() => !isBusy && openDialog('none')}
      footer={footer}
    >
      <div className={styles['body']}>
        {trouble !== null && <AlertBar tone="danger">{trouble}</AlertBar>}
        {work === 'reading' && <p role="status">{t('notes.reading')}</p>}
        {files.length > 0 && <NotesPreview />}
        {files.length === 0 && work === 'nothing' && (
          <FileDrop
            label={t('notes.drop')}
            description={t('notes.dropHelp')}
            accept={accept}
            allowsMultiple
            onFiles={read}
          />
        )}
      </div>
    </Dialog>
  )
}
