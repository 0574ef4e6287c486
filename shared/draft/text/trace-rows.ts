import {
  sayStrength,
  statementId,
  statementPoints,
  statementsOf,
  statementText,
} from '#shared/draft/gather-statements.ts'
import type { Material } from '#shared/draft/material.ts'
import { pointNumbers } from '#shared/draft/number-points.ts'
import { leadOf, numberActions, sayGrade } from '#shared/draft/plan-leads.ts'
import { layOutPlan, rowTitle } from '#shared/draft/plan.ts'
import { countPeople, sidesOfPoints } from '#shared/draft/provenance-appendix.ts'
import { listTables } from '#shared/draft/say-where.ts'
import { headingText } from '#shared/draft/words.ts'
import type { Rec } from '#shared/model/session.ts'
import { labelByCode } from '#shared/session/person-labels.ts'

/** One point a statement rests on: its number in the list of every point, its words, and where it was said. Never a name. */
export type TracedPoint = {
  readonly id: string
  readonly number: number | null
  readonly text: string
  readonly kind: string
  readonly table: string
  readonly participant: string
}

/** A recommendation with everything it rests on. Strength and agreement are two things and stand apart. */
export type TracedStatement = {
  readonly id: string
  readonly anchor: string
  readonly number: string
  readonly text: string
  readonly topic: string
  readonly strength: string
  readonly isKey: boolean
  readonly population: string
  readonly actor: string
  readonly setting: string
  readonly rationale: string
  readonly tables: readonly string[]
  readonly ofTables: number
  readonly people: number
  readonly expertise: readonly string[]
  readonly groups: readonly string[]
  readonly points: readonly TracedPoint[]
}

/** An action of the plan with its place in it. */
export type TracedAction = {
  readonly id: string
  readonly number: string
  readonly topic: string
  readonly standards: readonly string[]
  readonly text: string
  readonly strength: string
  readonly lead: string
  readonly funding: string
  readonly audience: string
  readonly duration: string
  readonly mandatory: boolean
  readonly measure: string
  readonly dependsOn: string
  readonly status: string
  readonly parts: readonly { readonly id: string; readonly label: string; readonly text: string }[]
}

function tracePoint(material: Material, point: Rec<'point'>): TracedPoint {
  return {
    id: point.id,
    number: pointNumbers(material).get(point.id) ?? null,
    text: point.text,
    kind: point.kind,
    table: listTables(material, [point])[0] ?? '',
    participant: labelByCode(material.session).get(point.person ?? '') ?? '',
  }
}

/** Every recommendation in number order, traced to its points. */
export function traceStatements(material: Material): readonly TracedStatement[] {
  const topics = new Map(material.topics.map(({ id, title }) => [id, headingText(title)]))
  return statementsOf(material).map((statement) => {
    const made = statement.recommendation
    const points = statementPoints(statement)
    const id = statementId(statement)
    return {
      id,
      anchor: `statement-${id}`,
      number: statement.number,
      text: statementText(statement),
      topic: topics.get(statement.topic ?? '') ?? '',
      strength: sayStrength(statement),
      isKey: made?.isKey ?? false,
      population: made?.population ?? '',
      actor: made?.actor ?? '',
      setting: made?.setting ?? '',
      rationale: made?.rationale ?? '',
      tables: listTables(material, points),
      ofTables: material.tables.length,
      people: countPeople(points),
      expertise: sidesOfPoints(material, points),
      groups: statement.entries.filter(({ grouped }) => grouped).map((entry) => entry.id),
      points: points.map((point) => tracePoint(material, point)),
    }
  })
}

/** Every action of the plan in its order, with its parts. */
export function traceActions({ session }: Material): readonly TracedAction[] {
  const plan = layOutPlan(session)
  const partsOf = (id: string): TracedAction['parts'] =>
    (plan.under.get(id) ?? []).flatMap((part) => [
      { id: part.id, label: part.label, text: part.text },
      ...partsOf(part.id),
    ])
  return numberActions(plan).map(({ number, action, row }) => ({
    id: action.id,
    number,
    topic: rowTitle(row),
    standards: row.standards,
    text: action.text,
    strength: sayGrade(action),
    lead: leadOf(action),
    funding: action.funding,
    audience: action.audience,
    duration: action.duration,
    mandatory: action.mandatory,
    measure: action.measure,
    dependsOn: action.dependsOn,
    status: action.status,
    parts: partsOf(action.id),
  }))
}
