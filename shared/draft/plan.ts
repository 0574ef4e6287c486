import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { nestItems } from '#shared/session/nest.ts'

import { lineOf } from './words.ts'

type Action = Rec<'action'>

/** An action plan laid out for writing. */
export type Plan = {
  readonly rows: readonly Rec<'planRow'>[]
  /** The outermost actions of each row, in order. */
  readonly actions: ReadonlyMap<string, readonly Action[]>
  readonly under: ReadonlyMap<string, readonly Action[]>
  readonly all: readonly Action[]
  /** Outermost actions. */
  readonly count: number
  /** The set the standards come from, such as MAT; empty when they have no common name. */
  readonly series: string
  readonly standardHeading: string
}

/** "MAT" of "MAT 1", "MAT 6": the word all numbered standards begin with. */
function seriesOf(rows: readonly Rec<'planRow'>[]): string {
  const words = rows
    .flatMap((row) => row.standards)
    .map((standard) => /^\s*([A-Za-z]+)\s*\d/u.exec(standard)?.[1])
  const named = [...new Set(words.filter((word) => word !== undefined))]
  return named.length === 1 ? (named[0] ?? '') : ''
}

/** A row's topic in one line; a cell that printed several keeps them apart. */
export function rowTitle({ topic }: Rec<'planRow'>): string {
  const lines = topic.split('\n').map(lineOf)
  return lines.filter((line) => line !== '').join('; ')
}

/** The rows of a session's action plan with their actions; an action whose row is gone is in none. */
export function layOutPlan(session: Session): Plan {
  const rows = listAll(session, 'planRow')
  const known = new Set(rows.map((row) => row.id))
  const all = listAll(session, 'action').filter((action) => known.has(action.row))
  const nested = nestItems(all, (action, lead) => action.row === lead.row)
  const frameworks = listAll(session, 'framework').map((framework) => lineOf(framework.name))
  const [framework = ''] = frameworks
  const series = seriesOf(rows)
  const name = series === '' && frameworks.length === 1 ? framework : series
  return {
    rows,
    actions: Map.groupBy(nested.roots, (action) => action.row),
    under: nested.under,
    all,
    count: nested.roots.length,
    series,
    standardHeading:
      name === '' ? 'Equivalent standard' : `Equivalent ${name.replace(/\s*standards?$/iu, '')} standard`,
  }
}
