import Papa from 'papaparse'

import { type DraftOptions, layOutDraft } from '#shared/draft/compose.ts'
import { joinNumbers } from '#shared/draft/number-points.ts'
import type { Session } from '#shared/model/session.ts'
import { guardCell, splitCell } from '#shared/session/csv-cells.ts'

import { traceActions, type TracedAction, type TracedStatement, traceStatements } from './trace-rows.ts'

/** The columns of a draft as a table, in order; text too long for a cell goes on in `text 2`, `text 3` … at the end. */
const columns = [
  'sort',
  'number',
  'id',
  'text',
  'strength',
  'topic',
  'key',
  'tables',
  'of tables',
  'which tables',
  'people',
  'groups of expertise',
  'points',
  'point ids',
  'population',
  'actor',
  'setting',
  'rationale',
  'standards',
  'lead',
  'funding',
  'audience',
  'duration',
  'mandatory',
  'measure',
  'depends on',
  'status',
  'parts',
] as const
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>> & { readonly text: string }

function list(items: readonly string[]): string {
  return items.join('; ')
}

function statementRow(statement: TracedStatement): Row {
  const numbers = statement.points.flatMap(({ number }) => number ?? [])
  return {
    sort: 'recommendation',
    number: statement.number,
    id: statement.id,
    text: statement.text,
    strength: statement.strength,
    topic: statement.topic,
    key: statement.isKey ? 'yes' : '',
    tables: String(statement.tables.length),
    'of tables': String(statement.ofTables),
    'which tables': list(statement.tables),
    people: String(statement.people),
    'groups of expertise': list(statement.expertise),
    points: joinNumbers(numbers),
    'point ids': statement.points.map(({ id }) => id).join(' '),
    population: statement.population,
    actor: statement.actor,
    setting: statement.setting,
    rationale: statement.rationale,
  }
}

function actionRow(action: TracedAction): Row {
  return {
    sort: 'action',
    number: action.number,
    id: action.id,
    text: action.text,
    strength: action.strength,
    topic: action.topic,
    standards: list(action.standards),
    lead: action.lead,
    funding: action.funding,
    audience: action.audience,
    duration: action.duration,
    mandatory: action.mandatory ? 'yes' : '',
    measure: action.measure,
    'depends on': action.dependsOn,
    status: action.status,
    parts: list(action.parts.map(({ label, text }) => (label === '' ? text : `${label} ${text}`))),
  }
}

/** Recommendations and actions as CSV (RFC 4180, lines end in CR LF), one a row with where it comes from; no cell is run as a formula. */
export function writeDraftCsv(session: Session, options: DraftOptions): string {
  const { material } = layOutDraft(session, options)
  const rows = [...traceStatements(material).map(statementRow), ...traceActions(material).map(actionRow)]
  const more = rows.map(({ text }) => splitCell(text).slice(1))
  const most = Math.max(0, ...more.map((pieces) => pieces.length))
  const extra = Array.from({ length: most }, (_, at) => `text ${at + 2}`)
  const cells = rows.map((row, at) => [
    ...columns.map((column) => splitCell(row[column] ?? '')[0] ?? ''),
    ...extra.map((_, part) => more[at]?.[part] ?? ''),
  ])
  const guarded = [[...columns, ...extra], ...cells].map((row) => row.map(guardCell))
  return `${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`
}
