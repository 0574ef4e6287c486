import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import type { ListHandle } from '#renderer/ui/list-handle.ts'
import { useNarrow } from '#renderer/ui/use-narrow.ts'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { wordingOf } from '#shared/session/groups.ts'

import { listCardRows, pointsOfRow } from './card-rows.ts'
import { findNearest } from './default-words.ts'
import { focusRow, takeFocus } from './focus.ts'
import { usePool } from './pool-store.ts'
import { freshHand } from './queue-now.ts'
import { listDifferences } from './read-cautions.ts'
import { listTableNames } from './say-reason.ts'
import { t } from './words.ts'

import styles from './SuggestionList.module.css'

type Row = {
  readonly id: string
  readonly text: string
  readonly grade: QueueItem['grade']
  readonly tables: string
  readonly isLater: boolean
  readonly isDiffering: boolean
}

function makeRow(session: Session, item: QueueItem): Row {
  const rows = listCardRows(session, item)
  const [first] = rows
  const text =
    first?.kind === 'group'
      ? wordingOf(first.standing).text
      : (findNearest(rows.flatMap(pointsOfRow), item.cautions)?.text ?? '')
  return {
    id: item.key,
    text,
    grade: item.grade,
    tables: listTableNames(session, item.tables).join(', '),
    isLater: item.later !== null,
    isDiffering: listDifferences(item.cautions).length > 0,
  }
}

/** The rows, the same ones as before where they say the same: a list draws again only those that are new. */
function useRows(items: readonly QueueItem[]): readonly Row[] {
  const session = useSession((state) => state.session)
  const before = useRef<ReadonlyMap<string, Row>>(new Map())
  const rows = useMemo(() => {
    if (session === null) return []
    return items.map((item) => {
      const row = makeRow(session, item)
      const known = before.current.get(row.id)
      return known !== undefined && JSON.stringify(known) === JSON.stringify(row) ? known : row
    })
  }, [session, items])
  useEffect(() => {
    before.current = new Map(rows.map((row) => [row.id, row]))
  }, [rows])
  return rows
}

type SuggestionListProps = { readonly items: readonly QueueItem[]; readonly inHand: string | null }

/** Everything that waits, in its order; choosing one takes it in hand. Drawn after the card, which is what people wait for. */
export const SuggestionList = memo(function SuggestionList({ items, inHand }: SuggestionListProps) {
  const rows = useRows(items)
  const list = useRef<ListHandle>(null)
  const isNarrow = useNarrow()
  useEffect(() => {
    // Below each other, that would take the card out of sight.
    if (inHand !== null && !isNarrow) list.current?.reveal(inHand)
  }, [inHand, isNarrow])
  const isEmpty = rows.length === 0
  useLayoutEffect(() => {
    // The list may have gone with the keys.
    if (isEmpty) takeFocus()
  }, [isEmpty])
  const take = (ids: ReadonlySet<string>): void => {
    const [id] = ids
    const item = items.find(({ key }) => key === id)
    // The keys stay in the list, so that one can look through it.
    if (item !== undefined) usePool.setState({ hand: freshHand(item), row: null })
  }
  if (isEmpty) return null
  return (
    <div className={styles['list']}>
      <VirtualList
        label={t('queue.list')}
        items={rows}
        textOf={({ text }) => text}
        selectedIds={new Set(inHand === null ? [] : [inHand])}
        onSelectionChange={take}
        handle={list}
        onOpen={() => focusRow(null)}
      >
        {(row) => <SuggestionRow row={row} />}
      </VirtualList>
    </div>
  )
})

function SuggestionRow({ row }: { readonly row: Row }) {
  return (
    <div className={styles['row']}>
      <span className={styles['text']}>{row.text}</span>
      {row.isDiffering && <Chip tone="warn">{t('card.differs')}</Chip>}
      {row.isLater && <Chip>{t('card.later')}</Chip>}
      <span className={styles['meta']}>{t(`grade.${row.grade}`)}</span>
      <span className={styles['meta']}>
        {row.tables === '' ? '' : t('queue.tables', { tables: row.tables })}
      </span>
    </div>
  )
}
