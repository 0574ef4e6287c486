import { useKinds } from '#renderer/state/kinds.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { TextField } from '#renderer/ui/TextField.tsx'

import { typeNote, useFeedback } from './feedback-store.ts'
import { places } from './focus.ts'
import { addNote, useNotes } from './plenary-notes.ts'
import { t } from './words.ts'

import styles from './PlenaryLine.module.css'

/** How many of the last notes stand under the line. */
const shown = 2

/** Where what the room adds is typed. It holds its own text, so that typing draws nothing else. */
export function PlenaryLine({ topic }: { readonly topic: string | null }) {
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles['line']}>
      {!isReadOnly && <NoteField topic={topic} />}
      <LastNotes topic={topic} />
    </div>
  )
}

function NoteField({ topic }: { readonly topic: string | null }) {
  const note = useFeedback((state) => state.note)
  const trouble = useFeedback((state) => state.noteTrouble)
  return (
    <div className={styles['field']}>
      <TextField
        label={t('note.label')}
        placeholder={t('note.placeholder')}
        value={note}
        onChange={typeNote}
        inputRef={places.note}
        autoComplete="off"
        {...(trouble !== null && { error: trouble })}
      />
      <Button keys="Enter" onPress={() => void addNote(topic)}>
        {t('note.add')}
      </Button>
    </div>
  )
}

function LastNotes({ topic }: { readonly topic: string | null }) {
  const notes = useNotes(topic)
  const kinds = useKinds()
  if (notes.length === 0) return <p className={styles['none']}>{t('note.none')}</p>
  return (
    <div className={styles['notes']}>
      <ul tabIndex={0} aria-label={t('note.last')} className={styles['list']}>
        {notes.slice(0, shown).map(({ id, text, kind }) => (
          <li key={id} className={styles['note']}>
            <KindChip {...showKind(kind, kinds)} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={styles['none']}>{t('note.count', { count: notes.length })}</p>
    </div>
  )
}
