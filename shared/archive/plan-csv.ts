import type { Rec, Session } from '#shared/model/session.ts'
import { writePaths } from '#shared/session/csv-cells.ts'
import { listAll } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'

import { writeCsv } from './points-csv.ts'

type Row = readonly (string | number)[]

function depthOf(action: Rec<'action'>, session: Session): number {
  let depth = 0
  for (let at = action.under; at !== null && depth < 16; depth += 1)
    at = session.records.action.get(at)?.under ?? null
  return depth
}

function actionCells(
  session: Session,
  row: Rec<'planRow'>,
  number: number,
  action: Rec<'action'> | null,
): Row {
  const shared = [number, row.topic, writePaths(row.standards.map((each) => [each]))]
  if (action === null) return [...shared, '', '', '', '', '', '', '', '', '', '', '', '']
  const { label, text, strength, lead, funding, audience, duration, measure, dependsOn, status } = action
  const fields = [
    lead,
    funding,
    audience,
    duration,
    action.mandatory ? 'yes' : '',
    measure,
    dependsOn,
    status,
  ]
  return [...shared, label, depthOf(action, session), text, strength ?? '', ...fields]
}

/** The action plan as CSV: one action a row, its topic and standards beside it; a row without actions still stands. */
export function writeActionsCsv(session: Session): string {
  const actions = Map.groupBy(listAll(session, 'action'), (action) => action.row)
  const rows = listAll(session, 'planRow').flatMap((row, at) => {
    const own = actions.get(row.id) ?? []
    return (own.length === 0 ? [null] : own).map((action) => actionCells(session, row, at + 1, action))
  })
  const fields = ['lead', 'funding', 'audience', 'duration', 'mandatory', 'measure', 'depends on', 'status']
  return writeCsv([['row', 'topic', 'standards', 'label', 'level', 'action', 'strength', ...fields], ...rows])
}

/** The tables as CSV. */
export function writeTablesCsv(session: Session): string {
  const points = Map.groupBy(listAll(session, 'point'), (point) => point.table)
  const rows = listAll(session, 'table').map((table) => [
    table.number ?? '',
    nameTable(table),
    points.get(table.id)?.length ?? 0,
  ])
  return writeCsv([['number', 'table', 'points'], ...rows])
}

/** The topics as CSV. */
export function writeTopicsCsv(session: Session): string {
  const points = Map.groupBy(listAll(session, 'point'), (point) => point.topic)
  const rows = listAll(session, 'topic').map((topic) => [
    topic.title,
    topic.prompt,
    topic.minutes ?? '',
    writePaths(topic.standards.map((each) => [each])),
    points.get(topic.id)?.length ?? 0,
  ])
  return writeCsv([['topic', 'prompt', 'minutes', 'standards', 'points'], ...rows])
}
