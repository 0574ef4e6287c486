import { useMemo } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { usePoints, useRecords } from '#renderer/state/use-records.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'
import type { Rec } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import { useCoverage } from './coverage-sum.ts'
import { acrossTopics, noTopic } from './place-of-item.ts'
import { goToPlace, isWholeView, usePool } from './pool-store.ts'
import { usePlaces } from './use-places.ts'
import { t } from './words.ts'

import styles from './PoolHead.module.css'

/** Where we are, how many tables are in, and the sum that never falls. */
export function PoolHead() {
  const chosen = usePool((state) => state.place)
  const isWhole = usePool((state) => isWholeView(state.view))
  const isNarrow = useNarrow()
  // What covers all topics says so.
  const place = isWhole ? acrossTopics : chosen
  const topic = useRecords('topic').find(({ id }) => id === place)
  const name = topic?.title ?? t(place === acrossTopics ? 'place.across' : 'place.none')
  const title = isWhole ? t('head.whole') : t('head.title', { topic: name })
  return (
    <section aria-label={t('head.label')} className={styles['head']}>
      {isNarrow && !isWhole ? (
        <VisuallyHidden elementType="h2">{title}</VisuallyHidden>
      ) : (
        <h2 className={styles['title']}>{title}</h2>
      )}
      {isNarrow && !isWhole ? <TopicSelect /> : <TablesIn place={place} topic={topic} />}
      <Sum />
    </section>
  )
}

/** Where panes stand under each other, the topics take one line. */
function TopicSelect() {
  const place = usePool((state) => state.place)
  return (
    <div className={styles['topic']}>
      <Select label={t('head.topic')} hideLabel options={usePlaces()} value={place} onChange={goToPlace} />
    </div>
  )
}

type TablesInProps = { readonly place: string; readonly topic: Rec<'topic'> | undefined }

/** How many of the tables that were asked have said something. */
function TablesIn({ place, topic }: TablesInProps) {
  const tables = useRecords('table')
  const points = usePoints()
  const heard = useMemo(() => {
    const found = new Set<string>()
    for (const point of points?.values() ?? [])
      if (!point.withdrawn && point.table !== null && isOf(point, place)) found.add(point.table)
    return found
  }, [points, place])
  if (tables.length === 0) return null
  const asked = new Set(topic === undefined ? [] : membersOf(topic.tables))
  const all = tables.filter(({ id }) => asked.size === 0 || asked.has(id) || heard.has(id))
  const count = all.filter(({ id }) => heard.has(id)).length
  return <span className={styles['tables']}>{t('head.tables', { count, of: all.length })}</span>
}

function isOf({ topic }: Rec<'point'>, place: string): boolean {
  return place === acrossTopics || (place === noTopic ? topic === null : topic === place)
}

function Sum() {
  const coverage = useCoverage()
  if (coverage === null) return null
  const { total, waiting, grouped, single } = coverage
  return (
    <p className={styles['sum']}>
      {t('head.total', { count: total })}
      {' = '}
      {t('head.sum', { waiting, grouped, single: single - waiting })}
    </p>
  )
}
