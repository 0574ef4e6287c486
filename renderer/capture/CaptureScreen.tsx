import { useEffect, useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { usePoints, useReadOnly } from '#renderer/state/use-records.ts'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'

import { openCapture, useCapture } from './capture-store.ts'
import { EntryLine } from './EntryLine.tsx'
import { focusEntry } from './focus.ts'
import { openLine } from './line-store.ts'
import { ListBar } from './ListBar.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { PlacePane } from './PlacePane.tsx'
import type { PointRow } from './point-rows.ts'
import { PointList } from './PointList.tsx'
import { SpeakerDialog } from './SpeakerDialog.tsx'
import { useListCommands } from './use-list-commands.ts'
import { useRows } from './use-rows.ts'
import { useTopicCommands } from './use-topic-commands.ts'
import { t } from './words.ts'

import styles from './CaptureScreen.module.css'

/** Where what is said is taken down: by table and topic, in one line, with everything said so far below it. */
export function CaptureScreen() {
  const id = useSession(({ session }) => session?.id)
  const ready = useCapture((state) => state.session)
  useLayoutEffect(() => {
    const { session } = useSession.getState()
    if (session === null || session.id !== id) return
    openCapture(session)
    openLine(session.id)
  }, [id])
  if (id === undefined || ready !== id) return <main className={styles['opening']}>{t('opening')}</main>
  return (
    <SplitPane name="capture" left={{ label: t('place.label'), children: <PlacePane /> }}>
      <CapturePane />
    </SplitPane>
  )
}

function CapturePane() {
  const rows = useRows()
  const chosenIds = useCapture((state) => state.chosen)
  const dialog = useCapture((state) => state.dialog)
  const isReadOnly = useReadOnly() !== null
  const chosen = rows.filter(({ id }) => chosenIds.has(id))
  useListCommands(chosen, isReadOnly)
  useTopicCommands(isReadOnly)
  useEffect(focusEntry, [])
  return (
    <div className={styles['main']}>
      {!isReadOnly && <EntryLine />}
      <ListBar chosen={chosen} />
      <div className={styles['list']}>
        <PointList rows={rows} />
      </div>
      <div className={styles['foot']}>
        <NoticeBar />
        <CaptureFoot rows={rows} />
      </div>
      {dialog === 'notes' && <NotesDialog />}
      {dialog === 'speaker' && chosen.length > 0 && <SpeakerDialog chosen={chosen} />}
    </div>
  )
}

function CaptureFoot({ rows }: { readonly rows: readonly PointRow[] }) {
  const all = usePoints()?.count((point) => !point.withdrawn) ?? 0
  const here = rows.filter(({ point, isPending }) => !point.withdrawn && !isPending).length
  return (
    <StatusBar
      hints={[
        { keys: 'ArrowUp', does: t('foot.rewordLast') },
        { keys: 'ArrowDown', does: t('foot.list') },
        { keys: '$mod+z', does: t('foot.undo') },
        { keys: 'F1', does: t('foot.keys') },
      ]}
    >
      {t('foot.here', { count: here })}
      {t('foot.all', { count: all })}
    </StatusBar>
  )
}
