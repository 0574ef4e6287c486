import { useDeferredValue, useLayoutEffect } from 'react'

import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { FindField } from './FindField.tsx'
import { takeFocus } from './focus.ts'
import { showTwoTables, usePool } from './pool-store.ts'
import { type Queue, useHand, useQueue } from './queue-now.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { useSuggested } from './suggestions.ts'
import { t } from './words.ts'

import styles from './QueueView.module.css'

/** The suggestion in hand, and those that come after it. */
export function QueueView() {
  const hand = useHand()
  const queue = useQueue()
  const note = useSuggested((state) => state.note)
  // The card first: the list may follow a moment later.
  const later = {
    items: useDeferredValue(queue.shown),
    inHand: useDeferredValue(hand?.item.key ?? null),
  }
  return (
    <div className={styles['queue']} data-list-keys tabIndex={-1}>
      <FindField label={t('find.suggestions')} />
      {hand === null ? <NoneLeft queue={queue} /> : <SuggestionCard key={hand.item.key} hand={hand} />}
      {note !== '' && <p className={styles['note']}>{note}</p>}
      <SuggestionList items={later.items} inHand={later.inHand} />
    </div>
  )
}

/** Says why there is nothing to decide, and what can be done about it. */
function NoneLeft({ queue: { all, shown } }: { readonly queue: Queue }) {
  const find = usePool((state) => state.find)
  const twoTables = usePool((state) => state.twoTables)
  const isKnown = useSuggested((state) => state.byTopic.size > 0)
  useLayoutEffect(takeFocus, [])
  const others = all.length - shown.length
  const words =
    find !== ''
      ? t('queue.notFound')
      : twoTables && others > 0
        ? t('queue.oneTable', { count: others })
        : isKnown
          ? t('queue.done')
          : t('queue.looking')
  return (
    <section data-card tabIndex={-1} aria-label={t('queue.label')} className={styles['none']}>
      <EmptyState
        action={
          find === '' &&
          twoTables &&
          others > 0 && <Button onPress={() => showTwoTables(false)}>{t('queue.showAll')}</Button>
        }
      >
        {words}
      </EmptyState>
    </section>
  )
}
