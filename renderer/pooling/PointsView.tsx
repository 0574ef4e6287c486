import X from 'lucide-react/icons/x'
import { useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { FindField } from './FindField.tsx'
import { takeListFocus } from './focus.ts'
import { KeyedButton } from './KeyedButton.tsx'
import { listPoints } from './list-points.ts'
import { PointLineRow } from './PointLineRow.tsx'
import { mark, openDialog, showAllThemes, type Sort, sortBy, usePool } from './pool-store.ts'
import { groupMarked } from './subject-acts.ts'
import { useNames } from './use-names.ts'
import { t } from './words.ts'

import styles from './PointsView.module.css'

const sorts: readonly Sort[] = ['table', 'time', 'kind']

/** Every point of the place, to be put together by hand: Space marks rows, G puts them together. */
export function PointsView() {
  const now = useSession((state) => state.session)
  const session = useDeferredValue(now)
  const place = usePool((state) => state.place)
  const theme = usePool((state) => state.theme)
  const find = useDeferredValue(usePool((state) => state.find))
  const sort = usePool((state) => state.sort)
  const marked = usePool((state) => state.marked)
  const isMarking = usePool((state) => state.isMarking)
  const names = useNames()
  const lines = useMemo(
    () => (session === null ? [] : listPoints(session, { place, theme, find, sort })),
    [session, place, theme, find, sort],
  )
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => takeListFocus(list.current), [])
  return (
    <div className={styles['view']} data-list-keys tabIndex={-1}>
      <PointsBar shown={lines.length} />
      <div className={styles['list']}>
        <VirtualList
          label={t('points.list')}
          listRef={list}
          items={lines}
          textOf={({ point }) => point.text}
          selection="multiple"
          isMarking={isMarking}
          selectedIds={marked}
          onSelectionChange={mark}
          dependencies={[names]}
          empty={<EmptyState>{t(find === '' ? 'empty.points' : 'queue.notFound')}</EmptyState>}
        >
          {(line) => <PointLineRow line={line} names={names} />}
        </VirtualList>
      </div>
    </div>
  )
}

function PointsBar({ shown }: { readonly shown: number }) {
  const sort = usePool((state) => state.sort)
  const theme = usePool((state) => state.theme)
  const count = usePool((state) => state.marked.size)
  const isReadOnly = useReadOnly() !== null
  const names = useNames()
  return (
    <div className={styles['bar']}>
      <FindField label={t('find.points')} isAlways />
      <Select
        label={t('points.sort')}
        hideLabel
        options={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
        value={sort}
        onChange={sortBy}
      />
      {theme !== null && (
        <Button icon={X} variant="quiet" onPress={showAllThemes}>
          {t('points.theme', { theme: names.theme(theme) })}
        </Button>
      )}
      <span className={styles['count']}>
        {count > 1 ? t('points.marked', { count, of: shown }) : t('points.shown', { count: shown })}
      </span>
      {!isReadOnly && (
        <>
          <KeyedButton
            keys="G"
            label={t('points.group')}
            variant="primary"
            isDisabled={count < 2}
            onPress={groupMarked}
          />
          <KeyedButton
            keys="T"
            label={t('acts.theme')}
            isDisabled={count === 0}
            onPress={() => openDialog('theme')}
          />
        </>
      )}
    </div>
  )
}
