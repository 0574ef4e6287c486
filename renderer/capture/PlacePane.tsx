import FileUp from 'lucide-react/icons/file-up'
import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'

import { showScreen } from '#renderer/state/app-store.ts'
import { usePoints, useReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { SideList } from '#renderer/ui/SideList.tsx'
import { nameTable } from '#shared/session/points.ts'

import { goTo } from './capture-store.ts'
import { focusEntry, leaveForEntry } from './focus.ts'
import { useNarrow } from './use-narrow.ts'
import { usePlace } from './use-rows.ts'
import { t } from './words.ts'

import styles from './PlacePane.module.css'

/** Stands for no table and for no topic among the ids of those there are. */
const none = 'none'

/** How many points that stand each topic of a table has; `none` counts those without a topic. */
function useCounts(table: string | null): ReadonlyMap<string, number> {
  const points = usePoints()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const point of points?.values() ?? [])
      if (!point.withdrawn && point.table === table)
        counts.set(point.topic ?? none, (counts.get(point.topic ?? none) ?? 0) + 1)
    return counts
  }, [points, table])
}

/** Where what is typed belongs: the table, and the topic it is talking about. */
export function PlacePane() {
  const place = usePlace()
  return (
    <div className={styles['pane']}>
      <TableChooser table={place.table} />
      <TopicChooser table={place.table} topic={place.topic} />
      <div className={styles['foot']}>
        <CommandButton command="capture.notes" icon={FileUp} variant="quiet" />
      </div>
    </div>
  )
}

function TableChooser({ table }: { readonly table: string | null }) {
  const tables = useRecords('table')
  const points = usePoints()
  const hasLoose = useMemo(
    () => points?.some((point) => point.table === null && !point.withdrawn) ?? false,
    [points],
  )
  if (tables.length === 0) return null
  const options = tables.map((each) => ({ id: each.id, label: nameTable(each) }))
  const loose = hasLoose || table === null ? [{ id: none, label: t('place.noTable') }] : []
  return (
    <div className={styles['choice']}>
      <Select
        label={t('place.table')}
        options={[...options, ...loose]}
        value={table ?? none}
        onChange={(id) => {
          goTo({ table: id === none ? null : id })
          leaveForEntry()
        }}
      />
    </div>
  )
}

/** A press, or Enter, leads back to the line; the arrow keys stay in the list. */
function returnOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') focusEntry()
}

function TopicChooser({ table, topic }: { readonly table: string | null; readonly topic: string | null }) {
  const topics = useRecords('topic')
  const counts = useCounts(table)
  const isReadOnly = useReadOnly() !== null
  const isNarrow = useNarrow()
  if (topics.length === 0)
    return (
      <EmptyState
        action={!isReadOnly && <Button onPress={() => showScreen('prepare')}>{t('place.toPrepare')}</Button>}
      >
        {t('place.noTopics')}
      </EmptyState>
    )
  const loose = counts.get(none) ?? 0
  const rest = loose > 0 || topic === null ? [{ id: none, label: t('place.noTopic'), count: loose }] : []
  const items = [
    ...topics.map(({ id, title }, index) => ({
      id,
      label: title,
      count: counts.get(id) ?? 0,
      ...(index < 9 && { keys: `$mod+Digit${index + 1}` }),
    })),
    ...rest,
  ]
  const go = (id: string): void => goTo({ topic: id === none ? null : id })
  if (isNarrow)
    return (
      <div className={styles['choice']}>
        <Select
          label={t('place.topic')}
          options={items}
          value={topic ?? none}
          onChange={(id) => {
            go(id)
            leaveForEntry()
          }}
        />
      </div>
    )
  return (
    <div onClickCapture={leaveForEntry} onKeyUp={returnOnEnter}>
      <SideList label={t('place.topic')} items={items} value={topic ?? none} onChange={go} />
    </div>
  )
}
