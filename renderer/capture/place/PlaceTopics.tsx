import { useMemo } from 'react'
import type { KeyboardEvent } from 'react'

import { goTo, type Place } from '#renderer/capture/capture-store.ts'
import { focusEntry, leaveForEntry } from '#renderer/capture/focus.ts'
import { dropOnTopic } from '#renderer/capture/list/drop-on-topic.ts'
import { isSaidAt } from '#renderer/capture/point-rows.ts'
import { showScreen } from '#renderer/state/app-store.ts'
import { usePoints, useReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { SideList } from '#renderer/ui/SideList.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'

import { t } from './place-words.ts'

import styles from './PlaceChoice.module.css'

/** Stands for no topic among the ids of those there are. */
const none = 'none'

/** How many points that stand each topic of a table or talk has; `none` counts those without a topic. */
function useCounts({ table, presentation = null }: Place): ReadonlyMap<string, number> {
  const points = usePoints()
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const point of points?.values() ?? [])
      if (!point.withdrawn && isSaidAt(point, { table, presentation }))
        counts.set(point.topic ?? none, (counts.get(point.topic ?? none) ?? 0) + 1)
    return counts
  }, [points, table, presentation])
}

/** A press, or Enter, leads back to the line; the arrow keys stay in the list. */
function returnOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') focusEntry()
}

/** The topic that is being talked about. */
export function PlaceTopics({ place }: { readonly place: Place }) {
  const { topic } = place
  const topics = useRecords('topic')
  const counts = useCounts(place)
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
        <div className={styles['grow']}>
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
      </div>
    )
  return (
    <div onClickCapture={leaveForEntry} onKeyUp={returnOnEnter}>
      <SideList
        label={t('place.topic')}
        items={items}
        value={topic ?? none}
        onChange={go}
        drop={dropOnTopic(items, none)}
      />
    </div>
  )
}
