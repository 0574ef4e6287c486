import { useMemo } from 'react'

import type { Said } from '#renderer/capture/point-rows.ts'
import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { showKind, type ShownKind } from '#renderer/ui/show-kind.ts'
import type { PointKind } from '#shared/model/point.ts'
import { nameTable } from '#shared/session/points.ts'

/** What the ids in a point stand for, in the words the list shows. */
export type Names = {
  readonly kind: (kind: PointKind) => ShownKind
  /** The side by itself, or nothing. */
  readonly side: (expertise: string | null) => string
  /** Code and side of who said it; may be empty. */
  readonly speaker: (point: Pick<Said, 'person' | 'expertise'>) => string
  /** Table and topic; may be empty. */
  readonly place: (point: Pick<Said, 'table' | 'topic'>) => string
}

function namer(names: readonly (readonly [string, string])[]): (id: string | null) => string {
  const known = new Map(names)
  return (id) => known.get(id ?? '') ?? ''
}

function join(names: readonly string[]): string {
  return names.filter((name) => name !== '').join(' · ')
}

export function useNames(): Names {
  const kinds = useKinds()
  const tables = useRecords('table')
  const topics = useRecords('topic')
  const people = useRecords('person')
  const sides = useRecords('expertise')
  return useMemo(() => {
    const table = namer(tables.map((each) => [each.id, nameTable(each)]))
    const topic = namer(topics.map(({ id, title }) => [id, title]))
    const code = namer(people.map((person) => [person.id, person.code]))
    const side = namer(sides.map(({ id, name }) => [id, name]))
    return {
      kind: (kind) => showKind(kind, kinds),
      side,
      speaker: (point) => join([code(point.person), side(point.expertise)]),
      place: (point) => join([table(point.table), topic(point.topic)]),
    }
  }, [kinds, tables, topics, people, sides])
}
