import { useMemo } from 'react'

import { useKinds } from '#renderer/state/kinds.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { showKind, type ShownKind } from '#renderer/ui/show-kind.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable, themePath } from '#shared/session/points.ts'

import { t } from './words.ts'

type Point = Rec<'point'>

/** What the ids in a point stand for, in the words the screen shows. */
export type Names = {
  readonly kind: (kind: PointKind) => ShownKind
  /** "Table 2", or nothing. */
  readonly table: (table: string | null) => string
  /** "T2", or the name of a table that has one. */
  readonly shortTable: (table: string | null) => string
  readonly side: (expertise: string | null) => string
  /** Code and side of who said it; may be empty. */
  readonly speaker: (point: Pick<Point, 'person' | 'expertise'>) => string
  readonly theme: (theme: string) => string
  readonly topic: (topic: string | null) => string
}

function namer(names: readonly (readonly [string, string])[]): (id: string | null) => string {
  const known = new Map(names)
  return (id) => known.get(id ?? '') ?? ''
}

function shorten({ number, name }: Rec<'table'>): string {
  return name === '' ? t('table.short', { number: number ?? '' }) : name
}

export function useNames(): Names {
  const kinds = useKinds()
  const tables = useRecords('table')
  const topics = useRecords('topic')
  const people = useRecords('person')
  const sides = useRecords('expertise')
  const themes = useRecords('theme')
  return useMemo(() => {
    const { session } = useSession.getState()
    const code = namer(people.map((person) => [person.id, person.code]))
    const side = namer(sides.map(({ id, name }) => [id, name]))
    const paths = themes.map(({ id }) => [id, session ? themePath(session, id).join(' › ') : ''] as const)
    return {
      kind: (kind) => showKind(kind, kinds),
      table: namer(tables.map((each) => [each.id, nameTable(each)])),
      shortTable: namer(tables.map((each) => [each.id, shorten(each)])),
      side,
      speaker: ({ person, expertise }) =>
        [code(person), side(expertise)].filter((name) => name !== '').join(' · '),
      theme: namer(paths),
      topic: namer(topics.map(({ id, title }) => [id, title])),
    }
  }, [kinds, tables, topics, people, sides, themes])
}
