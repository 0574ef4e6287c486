import { useDeferredValue, useEffect, useLayoutEffect, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { usePoints, useReadOnly } from '#renderer/state/use-records.ts'
import { SplitPane } from '#renderer/ui/SplitPane.tsx'
import { StatusBar } from '#renderer/ui/StatusBar.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'

import { openCapture, useCapture } from './capture-store.ts'
import { EntryLine } from './EntryLine.tsx'
import { openLine } from './line/open-line.ts'
import { ChosenDialog } from './list/ChosenDialog.tsx'
import { FilterBar } from './list/FilterBar.tsx'
import { FindBar } from './list/FindBar.tsx'
import { FindDialog } from './list/FindDialog.tsx'
import { beginCapture } from './list/go-to-point.ts'
import { useList } from './list/list-store.ts'
import { useKeepChosen } from './list/use-keep-chosen.ts'
import { useNames } from './list/use-names.ts'
import { useViewCommands } from './list/use-view-commands.ts'
import { ListBar } from './ListBar.tsx'
import { NotesDialog } from './NotesDialog.tsx'
import { NoticeBar } from './NoticeBar.tsx'
import { PlaceCaption } from './place/PlaceCaption.tsx'
import { PlacePane } from './PlacePane.tsx'
import type { PointRow } from './point-rows.ts'
import { PointList } from './PointList.tsx'
import { useListCommands } from './use-list-commands.ts'
import { type ListRows, useRows } from './use-rows.ts'
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
    void openLine(session.id)
  }, [id])
  if (id === undefined || ready !== id) return <main className={styles['opening']}>{t('opening')}</main>
  return (
    <SplitPane name="capture" left={{ label: t('place.label'), children: <PlacePane /> }}>
      <CapturePane />
    </SplitPane>
  )
}

/** So many rows take long enough to be drawn that somebody's next key would wait for them. */
const many = 500

/** The rows to draw: of a long list a moment later, so that typing goes first. */
function useRowsToDraw(): ListRows {
  const now = useRows()
  const later = useDeferredValue(now)
  return now.all.length > many ? later : now
}

function CapturePane() {
  const rows = useRowsToDraw()
  const isReadOnly = useReadOnly() !== null
  const isFinding = useList((state) => state.find !== null)
  const names = useNames()
  useKeepChosen(rows.shown)
  useListCommands(isReadOnly)
  useViewCommands(isReadOnly)
  useTopicCommands(isReadOnly)
  useEffect(beginCapture, [])
  // Not drawn at all while its rows are the same.
  const list = useMemo(() => <PointList rows={rows.shown} names={names} />, [rows.shown, names])
  return (
    <div className={styles['main']}>
      <PlaceCaption />
      {!isReadOnly && <EntryLine />}
      <ListBar rows={rows} names={names} />
      <FilterBar rows={rows} names={names} />
      {isFinding && <FindBar rows={rows.shown} />}
      <div className={styles['list']}>{list}</div>
      <div className={styles['foot']}>
        <NoticeBar />
        <CaptureFoot rows={rows.all} />
      </div>
      <CaptureDialogs rows={rows.shown} />
    </div>
  )
}

function CaptureDialogs({ rows }: { readonly rows: readonly PointRow[] }) {
  const dialog = useCapture((state) => state.dialog)
  if (dialog === 'notes') return <NotesDialog />
  return dialog === 'find' ? (
    <FindDialog />
  ) : (
    dialog !== 'none' && <ChosenDialog rows={rows} dialog={dialog} />
  )
}

function CaptureFoot({ rows }: { readonly rows: readonly PointRow[] }) {
  const isNarrow = useNarrow()
  const points = usePoints()
  const all = useMemo(() => points?.count((point) => !point.withdrawn) ?? 0, [points])
  const here = useMemo(
    () => rows.filter(({ point, isPending }) => !point.withdrawn && !isPending).length,
    [rows],
  )
  const hints = [
    { keys: 'ArrowUp', does: t('foot.rewordLast') },
    { keys: 'ArrowDown', does: t('foot.list') },
    { keys: '$mod+z', does: t('foot.undo') },
    { keys: 'F1', does: t('foot.keys') },
  ]
  return (
    <StatusBar hints={isNarrow ? hints.slice(-1) : hints}>
      {t('foot.here', { count: here })}
      {t('foot.all', { count: all })}
    </StatusBar>
  )
}
