import type { Rec } from '#shared/model/session.ts'

import { statementPoints, statementsOf, statementTables } from './gather-statements.ts'
import type { Material } from './material.ts'
import type { Statement } from './number-statements.ts'

/** The statements a summary opens with, and whether the core group chose them. */
export type KeyStatements = { readonly chosen: boolean; readonly statements: readonly Statement[] }

const most = 7

function isStarred(material: Material, statement: Statement): boolean {
  const { group } = material.session.records
  const starred = (points: readonly Rec<'point'>[]): boolean => points.some((point) => point.starred)
  return (
    starred(statementPoints(statement)) || statement.entries.some(({ id }) => group.get(id)?.starred === true)
  )
}

function countUp(met: Map<string | null, number>, topic: string | null): number {
  const count = (met.get(topic) ?? 0) + 1
  met.set(topic, count)
  return count
}

/** The statements marked as key; until any is, those heard at most tables; among equals the starred ones, then the first of each topic. */
export function keyStatements(material: Material): KeyStatements {
  const all = statementsOf(material)
  const marked = all.filter(({ recommendation }) => recommendation?.isKey === true)
  if (marked.length > 0) return { chosen: true, statements: marked }
  const met = new Map<string | null, number>()
  const ranked = all
    .map((statement, index) => ({
      statement,
      index,
      inTopic: countUp(met, statement.topic),
      tables: statementTables(material, statement).length,
      starred: isStarred(material, statement) ? 1 : 0,
    }))
    .toSorted(
      (a, b) => b.tables - a.tables || b.starred - a.starred || a.inTopic - b.inTopic || a.index - b.index,
    )
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
  return { chosen: false, statements: ranked.map(({ statement }) => statement) }
}
