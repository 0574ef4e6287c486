import { useState } from 'react'

import { readFile } from '#renderer/host/files.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import type { FileContent } from '#shared/contract/common.ts'

import { runActs } from './run-acts.ts'
import { closeThemeDialog } from './theme-store.ts'
import { t } from './theme-words.ts'

import styles from './ThemeCodebookDialog.module.css'

type Read = {
  readonly file: FileContent
  readonly said: readonly string[]
  /** Whether it brings anything that is not here. */
  readonly isNew: boolean
}
type Work =
  /** Why the file before could not be read; null where there was none. */
  | { readonly kind: 'choose'; readonly problem: string | null }
  | { readonly kind: 'reading'; readonly name: string }
  | ({ readonly kind: 'read' } & Read)

const blank: Work = { kind: 'choose', problem: null }

function ask(file: FileContent, dryRun: boolean) {
  const { session } = useSession.getState()
  return desk().pooling.bringInCodebook({ session: session?.id ?? '', file, dryRun })
}

/** Themes from a codebook: what it would do is said before it is done. */
export function CodebookDialog() {
  const [work, setWork] = useState<Work>(blank)
  const read = async ([first]: readonly File[]): Promise<void> => {
    if (first === undefined || work.kind === 'reading') return
    setWork({ kind: 'reading', name: first.name })
    try {
      const file = await readFile(first)
      const { said, added, coded } = await ask(file, true)
      // Words that fill what is empty here are no new themes, and are brought in all the same.
      setWork({ kind: 'read', file, said, isNew: added + coded > 0 || said.length > 1 })
    } catch (error) {
      setWork({ kind: 'choose', problem: error instanceof Error ? error.message : String(error) })
    }
  }
  const bringIn = async (file: FileContent): Promise<void> => {
    closeThemeDialog()
    const { isDone } = await runActs([async () => (await ask(file, false)).saved])
    if (isDone) announce(t('codebook.done'))
  }
  return (
    <Dialog
      title={t('codebook.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeThemeDialog()}
      footer={
        work.kind === 'read' && (
          <Answers work={work} onOther={() => setWork(blank)} onBringIn={() => void bringIn(work.file)} />
        )
      }
    >
      {/* It stays while a file is read: the keys would be lost with its button. */}
      {work.kind !== 'read' && (
        <div className={styles['choose']}>
          {work.kind === 'choose' && work.problem !== null && (
            <AlertBar tone="danger">{work.problem}</AlertBar>
          )}
          <FileDrop
            label={t('codebook.file')}
            description={t('codebook.formats')}
            accept={['.csv', '.tsv', '.qdc', '.qdpx', '.qde']}
            onFiles={(files) => void read(files)}
          />
        </div>
      )}
      {work.kind === 'reading' && <p role="status">{t('codebook.reading', { name: work.name })}</p>}
      {work.kind === 'read' && (
        <section aria-label={t('codebook.would', { name: work.file.name })} className={styles['would']}>
          <h3 className={styles['name']}>{t('codebook.would', { name: work.file.name })}</h3>
          <ul className={styles['said']}>
            {work.said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}

type AnswersProps = {
  readonly work: Read
  readonly onOther: () => void
  readonly onBringIn: () => void
}

function Answers({ work, onOther, onBringIn }: AnswersProps) {
  return (
    <>
      <Button onPress={onOther}>{t('codebook.other')}</Button>
      <Button variant="primary" autoFocus onPress={onBringIn} isDisabled={!work.isNew}>
        {t('codebook.bringIn')}
      </Button>
    </>
  )
}
