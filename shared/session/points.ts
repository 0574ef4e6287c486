import type { Rec, Session } from '#shared/model/session.ts'

import { countEchoes } from './count-echoes.ts'
import { themesOf } from './filed.ts'
import { findGroup } from './groups.ts'
import { compareOrder, membersOf } from './list.ts'
import { findTheme } from './theme-tree.ts'

/** A point with everything an outside reader wants to know of it, ids replaced by what they stand for. */
export type PointRow = {
  readonly id: string
  readonly text: string
  readonly kind: string
  readonly table: string | null
  readonly topic: string | null
  /** The participant code, never a name. */
  readonly participant: string | null
  readonly role: string | null
  readonly themes: readonly (readonly string[])[]
  readonly tags: readonly string[]
  /** The group it counts in. */
  readonly group: string | null
  readonly under: string | null
  readonly heading: string
  readonly scribe: string | null
  readonly at: string
  readonly source: string | null
  readonly line: number | null
  readonly heardFrom: string
  readonly agreement: { readonly scale: string; readonly people: number | null } | null
  readonly dissent: string
  /** How often it was said again, in other words, at its table. */
  readonly echoes: number
  /** The time of day it was said, where that is not when it was entered. */
  readonly saidAt: string
  readonly splitFrom: string | null
  readonly joinedTo: string | null
  readonly starred: boolean
  readonly withdrawn: boolean
}

/** What a table is called: its name, else "Table 3". */
export function nameTable(table: Rec<'table'>): string {
  return table.name === '' ? `Table ${table.number ?? ''}`.trim() : table.name
}

/** The names from the top theme down to this one; empty where it does not stand. */
export function themePath(session: Session, id: string): readonly string[] {
  return findTheme(session, id)?.path ?? []
}

/** One point as a row. */
export function describePoint(session: Session, point: Rec<'point'>): PointRow {
  const { records } = session
  const table = records.table.get(point.table ?? '')
  const source = records.source.get(point.place?.source ?? '')
  return {
    id: point.id,
    text: point.text,
    kind: point.kind,
    table: table === undefined ? null : nameTable(table),
    topic: records.topic.get(point.topic ?? '')?.title ?? null,
    participant: records.person.get(point.person ?? '')?.code ?? null,
    role: records.expertise.get(point.expertise ?? '')?.name ?? null,
    themes: themesOf(session, point).map((id) => themePath(session, id)),
    tags: membersOf(point.tags),
    group: findGroup(session, point.id)?.group.id ?? null,
    under: point.under,
    heading: point.heading,
    scribe: point.scribe ?? (point.made.by === '' ? null : point.made.by),
    at: point.made.at,
    source: source?.name ?? null,
    line: point.place?.line ?? null,
    heardFrom: point.heardFrom,
    agreement: point.agreement,
    dissent: point.dissent,
    echoes: countEchoes(session).get(point.id) ?? 0,
    saidAt: point.saidAt,
    splitFrom: point.splitFrom,
    joinedTo: point.joinedTo,
    starred: point.starred,
    withdrawn: point.withdrawn,
  }
}

/** Every point, withdrawn ones too, in the order they stand in the session. */
export function listPointRows(session: Session): readonly PointRow[] {
  return [...session.records.point.values()]
    .toSorted(compareOrder)
    .map((point) => describePoint(session, point))
}
