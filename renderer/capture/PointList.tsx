import { useMemo } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { useReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { showKind } from '#renderer/ui/show-kind.ts'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import { nameTable } from '#shared/session/points.ts'

import { choose, useCapture } from './capture-store.ts'
import { places } from './focus.ts'
import { useLine } from './line-store.ts'
import { rewordPoint } from './point-acts.ts'
import type { PointRow as Row, Said } from './point-rows.ts'
import { PointRow } from './PointRow.tsx'
import { t } from './words.ts'

type Names = {
  readonly speaker: (point: Said) => string
  readonly place: (point: Said) => string
}

/** What the ids in a point stand for, in the words the list shows. */
function useNames(): Names {
  const tables = useRecords('table')
  const topics = useRecords('topic')
  const people = useRecords('person')
  const sides = useRecords('expertise')
  return useMemo(() => {
    const namer = (names: readonly (readonly [string, string])[]): ((id: string | null) => string) => {
      const known = new Map(names)
      return (id) => known.get(id ?? '') ?? ''
    }
    const join = (names: readonly string[]): string => names.filter((name) => name !== '').join(' · ')
    const table = namer(tables.map((each) => [each.id, nameTable(each)]))
    const topic = namer(topics.map(({ id, title }) => [id, title]))
    const code = namer(people.map((person) => [person.id, person.code]))
    const side = namer(sides.map(({ id, name }) => [id, name]))
    return {
      speaker: (point) => join([code(point.person), side(point.expertise)]),
      place: (point) => join([table(point.table), topic(point.topic)]),
    }
  }, [tables, topics, people, sides])
}

/** The points of this place, oldest first, and each with its details. */
export function PointList({ rows }: { readonly rows: readonly Row[] }) {
  const chosen = useCapture((state) => state.chosen)
  const scope = useCapture((state) => state.scope)
  const reworded = useLine((line) => line.rewording?.id ?? null)
  const isReadOnly = useReadOnly() !== null
  const kinds = useKinds()
  const names = useNames()
  const open = (id: string): void => {
    const row = rows.find((each) => each.id === id)
    if (row !== undefined && !isReadOnly) rewordPoint(row)
  }
  return (
    <VirtualList
      label={t('list.label')}
      items={rows}
      textOf={({ point }) => point.text}
      selection="multiple"
      selectedIds={chosen}
      onSelectionChange={choose}
      onOpen={open}
      listRef={places.list}
      followsEnd
      dependencies={[kinds, names, scope, reworded]}
      empty={<EmptyState>{isReadOnly ? t('list.emptyReadOnly') : t('list.empty')}</EmptyState>}
    >
      {(row) => (
        <PointRow
          row={row}
          kind={showKind(row.point.kind, kinds)}
          speaker={names.speaker(row.point)}
          place={scope === 'topic' ? '' : names.place(row.point)}
          isReworded={reworded === row.id}
        />
      )}
    </VirtualList>
  )
}
