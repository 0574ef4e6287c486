import { useLayoutEffect, useMemo, useRef } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Session } from '#shared/model/session.ts'
import { listDivided, listLonely, listStrongest, type Ranked } from '#shared/pooling/rankings.ts'
import { wordingOf } from '#shared/session/groups.ts'

import { listWaiting } from './coverage-now.ts'
import { FindField } from './FindField.tsx'
import { focusRow, takeFocus, takeListFocus } from './focus.ts'
import { GroupCard } from './GroupCard.tsx'
import { topicOfPlace } from './place-of-item.ts'
import { choose, usePool } from './pool-store.ts'
import { RankedRow } from './RankedRow.tsx'
import { readWaiting, type Suggestions } from './read-waiting.ts'
import { useSubject } from './subject.ts'
import { useSuggested } from './suggestions.ts'
import { t } from './words.ts'

import styles from './RankedView.module.css'

type By = 'heard' | 'divided' | 'lonely'

/** All of them: the lists are as long as they are. */
const most = Number.POSITIVE_INFINITY

function rank(session: Session, suggestions: Suggestions, by: By, place: string): readonly Ranked[] {
  const options = { topic: topicOfPlace(place), most }
  switch (by) {
    case 'heard':
      return listStrongest(session, options)
    case 'divided':
      return listDivided(session, options)
    case 'lonely':
      return listLonely(session, {
        ...options,
        waiting: listWaiting(session, readWaiting(session, suggestions)),
      })
  }
}

function idOf(one: Ranked): string {
  return one.kind === 'group' ? one.group.group.id : one.point.id
}

function textOf(one: Ranked): string {
  return one.kind === 'group' ? wordingOf(one.group).text : one.point.text
}

/** Groups and points in an order that shows what stands out; the one that is chosen is in hand, to be changed. */
export function RankedView({ by }: { readonly by: By }) {
  const session = useSession((state) => state.session)
  const suggested = useSuggested()
  const place = usePool((state) => state.place)
  const find = usePool((state) => state.find)
  const chosen = usePool((state) => state.chosen)
  const subject = useSubject()
  const ranked = useMemo(
    () => (session === null || suggested.session === null ? [] : rank(session, suggested, by, place)),
    [session, suggested, by, place],
  )
  const rows = useMemo(() => {
    const words = find.toLowerCase()
    return ranked
      .map((one) => ({ id: idOf(one), one, text: textOf(one) }))
      .filter(({ text }) => text.toLowerCase().includes(words))
  }, [ranked, find])
  const list = useRef<HTMLDivElement>(null)
  // Rows and the card go as decisions are made: the keys stay with what is left.
  const isCard = subject?.kind === 'group'
  useLayoutEffect(() => {
    if (!isCard) return takeListFocus(list.current)
    takeFocus()
  }, [isCard, rows])
  return (
    <div className={styles['view']} data-list-keys tabIndex={-1}>
      <FindField label={t('find.list')} />
      <div className={styles['list']}>
        <VirtualList
          label={t(`views.${by}`)}
          listRef={list}
          items={rows}
          textOf={({ text }) => text}
          selectedIds={new Set(chosen === null ? [] : [chosen.id])}
          onSelectionChange={(ids) => choose([...ids][0] ?? null)}
          onOpen={() => focusRow(null)}
          empty={<EmptyState>{t(find === '' ? `empty.${by}` : 'queue.notFound')}</EmptyState>}
        >
          {({ one, text }) => <RankedRow ranked={one} text={text} />}
        </VirtualList>
      </div>
      {isCard && <GroupCard standing={subject.standing} out={subject.out} />}
    </div>
  )
}
