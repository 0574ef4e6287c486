import { t } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'

import { keepTyped, readRecord, takeTheirs } from './save-typed.ts'
import { listClashes, type Typed, useTyped } from './typed.ts'

import styles from '#renderer/draft/edit/ChangedNote.module.css'

function wordsOf(value: unknown): string {
  const words = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
  return words.trim() === '' ? t('clash.none') : words
}

/** What was typed here and changed elsewhere meanwhile, each with both wordings and the two ways on. */
export function ClashNotes() {
  const byId = useTyped((state) => state.byId)
  return Object.values(byId).map((typed) => <ClashNote key={typed.id} typed={typed} />)
}

function ClashNote({ typed }: { readonly typed: Typed }) {
  const record = useSession(({ session }) => readRecord(session, typed))
  const isReadOnly = useIsReadOnly()
  const clashes = listClashes(typed, record)
  if (clashes.length === 0) return null
  return (
    <section className={styles['note']} aria-label={t('clash.title')}>
      <h3 className={styles['title']}>{t('clash.title')}</h3>
      {clashes.map((field) => (
        <dl key={field} className={styles['both']}>
          <dt>{t('clash.yours')}</dt>
          <dd>{wordsOf(typed.fields[field])}</dd>
          <dt>{t('clash.now')}</dt>
          <dd>{wordsOf(record?.[field])}</dd>
        </dl>
      ))}
      {!isReadOnly && (
        <div className={styles['buttons']}>
          <Button onPress={() => keepTyped(typed.id)}>{t('clash.keep')}</Button>
          <Button onPress={() => takeTheirs(typed.id)}>{t('clash.take')}</Button>
        </div>
      )}
    </section>
  )
}
