import { useDeferredValue, useMemo } from 'react'

import { useReadOnly } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { Agreement } from '#shared/model/values.ts'

import { choose, useCapture } from './capture-store.ts'
import { useEchoCounts } from './echoes.ts'
import { places } from './focus.ts'
import { useLine } from './line-store.ts'
import { readPhrase } from './list/find-text.ts'
import { listHandle } from './list/list-place.ts'
import { useList } from './list/list-store.ts'
import { useArranging } from './list/use-arranging.ts'
import { useFollowChosen } from './list/use-keep-chosen.ts'
import type { Names } from './list/use-names.ts'
import { rewordPoint } from './point-acts.ts'
import type { PointRow as Row } from './point-rows.ts'
import { PointRow } from './PointRow.tsx'
import { t } from './words.ts'

/** The words looked for, and nothing while nobody looks: a list that is drawn again for each letter would hold them up. */
function useWords(): readonly string[] {
  const find = useDeferredValue(useList((state) => state.find) ?? '')
  return useMemo(() => readPhrase(find), [find])
}

/** What is known of a row beside its point. */
function useBeside(): (row: Row) => { readonly agreement: Agreement | null; readonly echoes: number } {
  const turning = useList((state) => state.turning)
  const echoes = useEchoCounts()
  return useMemo(
    () =>
      ({ id, point }) => {
        const turned = turning?.scale ? { scale: turning.scale, people: null } : null
        return {
          agreement: turning?.ids.has(id) === true ? turned : point.agreement,
          echoes: echoes.get(id) ?? 0,
        }
      },
    [turning, echoes],
  )
}

function Empty() {
  const isFiltered = useList((state) => state.filter.size > 0)
  const isReadOnly = useReadOnly() !== null
  if (isFiltered) return <EmptyState>{t('list.emptyFilter')}</EmptyState>
  return <EmptyState>{isReadOnly ? t('list.emptyReadOnly') : t('list.empty')}</EmptyState>
}

/** The points of this place, oldest first, and each with its details. */
export function PointList({ rows, names }: { readonly rows: readonly Row[]; readonly names: Names }) {
  const chosen = useCapture((state) => state.chosen)
  const isMarking = useCapture((state) => state.isMarking)
  const scope = useCapture((state) => state.scope)
  const isArranging = useList((state) => state.isArranging)
  const reworded = useLine((line) => line.rewording?.id ?? null)
  const isReadOnly = useReadOnly() !== null
  const arranging = useArranging(rows)
  const words = useWords()
  useFollowChosen()
  const beside = useBeside()
  const open = (id: string): void => {
    const row = rows.find((each) => each.id === id)
    if (row !== undefined && !isReadOnly) rewordPoint(row)
  }
  return (
    <VirtualList
      key={isArranging ? 'arranging' : 'still'}
      label={t('list.label')}
      items={rows}
      textOf={({ point }) => point.text}
      selection="multiple"
      isMarking={isMarking}
      selectedIds={chosen}
      onSelectionChange={choose}
      {...(!isArranging && { onOpen: open })}
      listRef={places.list}
      handle={listHandle}
      followsEnd
      dependencies={[names, scope, reworded, words, beside]}
      empty={<Empty />}
      {...(isArranging && { dragging: arranging })}
    >
      {(row) => (
        <PointRow
          row={row}
          names={names}
          {...beside(row)}
          showsPlace={scope !== 'topic'}
          isReworded={reworded === row.id}
          words={words}
        />
      )}
    </VirtualList>
  )
}
