import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { listCardRows, pointsOfRow } from './card-rows.ts'
import { focusRow } from './focus.ts'
import { usePool } from './pool-store.ts'
import { freshHand } from './queue-now.ts'
import { listDifferences } from './read-cautions.ts'
import { listTableNames } from './say-reason.ts'
import { t } from './words.ts'

import styles from './SuggestionList.module.css'

type Row = { readonly id: string; readonly item: QueueItem; readonly text: string; readonly tables: string }

type SuggestionListProps = { readonly items: readonly QueueItem[]; readonly inHand: string | null }

/** Everything that waits, in its order; choosing one takes it in hand. */
export function SuggestionList({ items, inHand }: SuggestionListProps) {
  const session = useSession((state) => state.session)
  const rows = useMemo(
    () =>
      session === null
        ? []
        : items.map((item): Row => {
            const [first] = listCardRows(session, item)
            const text = first === undefined ? '' : (pointsOfRow(first)[0]?.text ?? '')
            return { id: item.key, item, text, tables: listTableNames(session, item.tables).join(', ') }
          }),
    [session, items],
  )
  const take = (ids: ReadonlySet<string>): void => {
    const [id] = ids
    const item = items.find(({ key }) => key === id)
    // The keys stay in the list, so that one can look through it.
    if (item !== undefined) usePool.setState({ hand: freshHand(item), row: null })
  }
  return (
    <div className={styles['list']}>
      <VirtualList
        label={t('queue.list')}
        items={rows}
        textOf={({ text }) => text}
        selectedIds={new Set(inHand === null ? [] : [inHand])}
        onSelectionChange={take}
        onOpen={() => focusRow(null)}
        empty={null}
      >
        {(row) => <SuggestionRow row={row} />}
      </VirtualList>
    </div>
  )
}

function SuggestionRow({ row: { item, text, tables } }: { readonly row: Row }) {
  return (
    <div className={styles['row']}>
      <span className={styles['text']}>{text}</span>
      {listDifferences(item.cautions).length > 0 && <Chip tone="warn">{t('card.differs')}</Chip>}
      {item.later !== null && <Chip>{t('card.later')}</Chip>}
      <span className={styles['meta']}>{t(`grade.${item.grade}`)}</span>
      <span className={styles['meta']}>{tables === '' ? '' : t('queue.tables', { tables })}</span>
    </div>
  )
}
