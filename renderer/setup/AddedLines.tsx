import { useApp } from '#renderer/state/app-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'

import { dropEntry, type Entry, useEntries } from './entries.ts'
import { sendEntry } from './send-entry.ts'
import { t } from './words.ts'

import styles from './AddLine.module.css'

/** What was added to a list and is not saved yet, or was refused. Usually nothing, and gone in a moment. */
export function AddedLines({ list }: { readonly list: string }) {
  const session = useApp(({ open }) => open)
  const entries = useEntries((state) => state.entries)
  const waiting = Object.values(entries).filter((entry) => entry.list === list && entry.session === session)
  return waiting.map((entry) => (
    <div key={entry.slot} className={styles['waiting']}>
      <span className={styles['text']}>{entry.text}</span>
      {entry.state === 'refused' ? <Refused entry={entry} /> : <Waiting />}
    </div>
  ))
}

function Waiting() {
  return (
    <span className={styles['slow']}>
      <Chip>{t('lists.waiting')}</Chip>
    </span>
  )
}

function Refused({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <Button onPress={() => sendEntry(entry)}>{t('lists.tryAgain')}</Button>
      <Button variant="quiet" onPress={() => dropEntry(entry.slot)}>
        {t('lists.drop')}
      </Button>
      <span role="alert" className={styles['why']}>
        {entry.why}
      </span>
    </>
  )
}
