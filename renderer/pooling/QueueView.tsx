import ArrowRight from 'lucide-react/icons/arrow-right'
import { useDeferredValue, useLayoutEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useNarrow } from '#renderer/ui/use-narrow.ts'

import { FindField } from './FindField.tsx'
import { takeFocus } from './focus.ts'
import { acrossTopics } from './place-of-item.ts'
import { goToPlace, showTwoTables, usePool } from './pool-store.ts'
import { type Queue, useHand, useQueue } from './queue-now.ts'
import { readPlace } from './read-waiting.ts'
import { ShowChooser } from './SidePane.tsx'
import { SuggestionCard } from './SuggestionCard.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { useSuggested } from './suggestions.ts'
import { usePlaces } from './use-places.ts'
import { t } from './words.ts'

import styles from './QueueView.module.css'

/** The suggestion in hand, and those that come after it. */
export function QueueView() {
  const hand = useHand()
  const queue = useQueue()
  const isNarrow = useNarrow()
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
      {isNarrow && <ShowChooser isInLine />}
      <SuggestionList items={later.items} inHand={later.inHand} />
    </div>
  )
}

/** Says why there is nothing to decide, and what can be done about it. */
function NoneLeft({ queue: { all, shown } }: { readonly queue: Queue }) {
  const find = usePool((state) => state.find)
  const twoTables = usePool((state) => state.twoTables)
  const place = usePool((state) => state.place)
  const isKnown = useSuggested((state) =>
    place === acrossTopics ? state.isAcrossKnown : state.byTopic.size > 0,
  )
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
          find === '' && (
            <>
              {twoTables && others > 0 && (
                <Button onPress={() => showTwoTables(false)}>{t('queue.showAll')}</Button>
              )}
              <NextPlace />
            </>
          )
        }
      >
        {words}
      </EmptyState>
    </section>
  )
}

/** Goes to the next place where something waits. */
function NextPlace() {
  const session = useDeferredValue(useSession((state) => state.session))
  const suggested = useDeferredValue(useSuggested())
  const place = usePool((state) => state.place)
  const twoTables = usePool((state) => state.twoTables)
  const places = usePlaces()
  if (session === null) return null
  const at = places.findIndex(({ id }) => id === place)
  const next = [...places.slice(at + 1), ...places.slice(0, at)].find(({ id }) =>
    readPlace(session, suggested, id).some(({ tables }) => !twoTables || tables.length > 1),
  )
  if (next === undefined) return null
  return (
    <Button variant="primary" icon={ArrowRight} onPress={() => goToPlace(next.id)}>
      {t('queue.goTo', { topic: next.label })}
    </Button>
  )
}
