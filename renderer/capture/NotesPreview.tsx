import { useEffect, useMemo, useRef } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { countReadings, type ReadingSort } from './count-readings.ts'
import { focusChosen } from './focus.ts'
import { chooseReadings, lookAt, type NotesFile, showOnlyUnread, useNotes } from './notes-store.ts'
import { ReadingForm } from './ReadingForm.tsx'
import { ReadingRow } from './ReadingRow.tsx'
import { t } from './words.ts'

import styles from './NotesPreview.module.css'

/** One file: what was found in it, every reading, and the one that is looked at. */
export function NotesPreview() {
  const { files, at, chosen, only } = useNotes()
  const kinds = useKinds()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The rows are in the page once the list knows its height.
    const frame = requestAnimationFrame(() => focusChosen(list.current))
    return () => cancelAnimationFrame(frame)
  }, [])
  const file = files[at]
  if (file === undefined) return null
  const rows = only === null ? file.rows : file.rows.filter(({ id }) => only.has(id))
  return (
    <>
      <div className={styles['head']}>
        {files.length > 1 ? <FileChooser files={files} at={at} /> : <strong>{file.notes.name}</strong>}
        <Counts file={file} />
      </div>
      <div className={styles['split']}>
        <div className={styles['readings']}>
          <Checkbox label={t('notes.onlyUnread')} isSelected={only !== null} onChange={showOnlyUnread} />
          <div className={styles['list']}>
            <VirtualList
              label={t('notes.readings')}
              items={rows}
              textOf={({ reading }) => reading.text}
              selection="multiple"
              selectedIds={chosen}
              listRef={list}
              onSelectionChange={chooseReadings}
              dependencies={[kinds]}
              empty={<EmptyState>{t('notes.allUnderstood')}</EmptyState>}
            >
              {({ reading }) => <ReadingRow reading={reading} kinds={kinds} />}
            </VirtualList>
          </div>
        </div>
        <ReadingForm readings={file.rows.filter(({ id }) => chosen.has(id)).map(({ reading }) => reading)} />
      </div>
    </>
  )
}

function FileChooser({ files, at }: { readonly files: readonly NotesFile[]; readonly at: number }) {
  return (
    <Select
      label={t('notes.file')}
      hideLabel
      options={files.map(({ notes }, index) => ({ id: String(index), label: notes.name }))}
      value={String(at)}
      onChange={(id) => lookAt(Number(id))}
    />
  )
}

const tones: Readonly<Partial<Record<ReadingSort, 'warn' | 'accent'>>> = { unread: 'warn', quote: 'accent' }

function Counts({ file }: { readonly file: NotesFile }) {
  const counts = useMemo(() => [...countReadings(file.rows.map(({ reading }) => reading))], [file])
  return (
    <p className={styles['counts']} role="status">
      {counts.map(([sort, count]) => (
        <Chip key={sort} tone={tones[sort] ?? 'neutral'}>
          {t(`counts.${sort}`, { count })}
        </Chip>
      ))}
    </p>
  )
}
