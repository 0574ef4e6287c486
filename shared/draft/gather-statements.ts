import type { Strength } from '#shared/model/guidance.ts'
import type { Rec } from '#shared/model/session.ts'

import type { Entry } from './entry.ts'
import type { Material } from './material.ts'
import { numberStatements, type Statement } from './number-statements.ts'
import { listTables } from './say-where.ts'

const numbered = new WeakMap<Material, readonly Statement[]>()

/** All numbered statements, worked out once for a material. */
export function statementsOf(material: Material): readonly Statement[] {
  const statements = numbered.get(material) ?? numberStatements(material)
  numbered.set(material, statements)
  return statements
}

/** The recommendation behind a statement, else the point or group that is the statement. */
export function statementId({ recommendation, entries, number }: Statement): string {
  return recommendation?.id ?? entries[0]?.id ?? number
}

/** Where a statement stands in the draft. */
export function statementAnchor(statement: Statement): string {
  return `statement-${statementId(statement)}`
}

/** A statement's words. */
export function statementText({ recommendation, entries }: Statement): string {
  return recommendation?.text ?? entries[0]?.text ?? ''
}

/** Every point a statement rests on, once. */
export function statementPoints({ entries }: Statement): readonly Rec<'point'>[] {
  return [...new Set(entries.flatMap((entry: Entry) => entry.points))]
}

/** The tables at which the points of a statement were said. */
export function statementTables(material: Material, statement: Statement): readonly string[] {
  return listTables(material, statementPoints(statement))
}

/** How firmly something is meant, in the words of the draft. It is never worked out from how many agreed. */
export const strengthNames: Readonly<Record<Strength, string>> = {
  offer: 'Offer',
  consider: 'Consider',
  research: 'Find out more',
}

/** The strength of a statement in words. */
export function sayStrength({ recommendation }: Statement): string {
  const strength = recommendation?.strength ?? null
  return strength === null ? 'Not yet graded' : strengthNames[strength]
}
