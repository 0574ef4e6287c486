import { useRecords } from '#renderer/state/use-records.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { nameTable } from '#shared/session/points.ts'

import type { Place } from './capture-store.ts'
import { t } from './words.ts'

import styles from './NotesPlace.module.css'

const none = 'none'

type NotesPlaceProps = { readonly place: Place; readonly onChange: (place: Place) => void }

/** Where points go whose notes name no table or topic. */
export function NotesPlace({ place, onChange }: NotesPlaceProps) {
  const tables = useRecords('table').map((table) => ({ id: table.id, label: nameTable(table) }))
  const topics = useRecords('topic').map(({ id, title }) => ({ id, label: title }))
  const first = { id: none, label: t('notes.none') }
  const idOf = (id: string): string | null => (id === none ? null : id)
  return (
    <div className={styles['place']}>
      {tables.length > 0 && (
        <Select
          label={t('notes.table')}
          options={[first, ...tables]}
          value={place.table ?? none}
          onChange={(id) => onChange({ ...place, table: idOf(id) })}
        />
      )}
      {topics.length > 0 && (
        <Select
          label={t('notes.topic')}
          options={[first, ...topics]}
          value={place.topic ?? none}
          onChange={(id) => onChange({ ...place, topic: idOf(id) })}
        />
      )}
    </div>
  )
}
