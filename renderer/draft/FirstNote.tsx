import FilePen from 'lucide-react/icons/file-pen-line'

import { showScreen } from '#renderer/state/app-store.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { runCommand } from '#renderer/ui/commands.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { useDraft } from './draft-store.ts'
import { t } from './words.ts'

import styles from './FirstNote.module.css'

/** Stands over a draft that nobody has composed yet: what composing does, and the button. */
export function FirstNote() {
  const isFirst = useRecords('recommendation').length === 0
  const isEmpty = useDraft(({ view }) => view !== null && view.document.blocks.length === 0)
  const isReadOnly = useIsReadOnly()
  if (isEmpty)
    return (
      <EmptyState action={<Button onPress={() => showScreen('capture')}>{t('toCapture')}</Button>}>
        {t('empty')}
      </EmptyState>
    )
  if (!isFirst || isReadOnly) return null
  return (
    <section className={styles['note']} aria-labelledby="draft-first">
      <div className={styles['words']}>
        <h2 id="draft-first" className={styles['title']}>
          {t('first.title')}
        </h2>
        <p>{t('first.what')}</p>
      </div>
      <Button
        variant="primary"
        icon={FilePen}
        keys="$mod+Shift+Enter"
        onPress={() => void runCommand('draft.compose')}
      >
        {t('compose')}
      </Button>
    </section>
  )
}
