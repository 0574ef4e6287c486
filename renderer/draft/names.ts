import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable, themePath } from '#shared/session/points.ts'

import { t } from './words.ts'

type Point = Rec<'point'>

/** What the ids in a point stand for. */
export type Names = {
  /** "T2", or the name of a table that has one. */
  readonly shortTable: (table: string | null) => string
  /** "Table 2". */
  readonly table: (table: string | null) => string
  /** Code and side of who said it; may be empty. */
  readonly speaker: (point: Pick<Point, 'person' | 'expertise'>) => string
  readonly theme: (theme: string) => string
}

function look(names: readonly (readonly [string, string])[]): (id: string | null) => string {
  const known = new Map(names)
  return (id) => known.get(id ?? '') ?? ''
}

function shorten({ number, name }: Rec<'table'>): string {
  return name === '' ? t('table.short', { number: number ?? '' }) : name
}

export function useNames(): Names {
  const tables = useRecords('table')
  const people = useRecords('person')
  const sides = useRecords('expertise')
  const themes = useRecords('theme')
  return useMemo(() => {
    const { session } = useSession.getState()
    const code = look(people.map((person) => [person.id, person.code]))
    const side = look(sides.map(({ id, name }) => [id, name]))
    return {
      shortTable: look(tables.map((table) => [table.id, shorten(table)])),
      table: look(tables.map((table) => [table.id, nameTable(table)])),
      speaker: ({ person, expertise }) =>
        [code(person), side(expertise)].filter((name) => name !== '').join(' · '),
      theme: look(themes.map(({ id }) => [id, session ? themePath(session, id).join(' › ') : ''])),
    }
  }, [tables, people, sides, themes])
}
