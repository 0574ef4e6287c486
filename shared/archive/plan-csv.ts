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
  const actions = listAll(session, 'action')
  const rows = listAll(session, 'planRow').flatMap((row, at) => {
    const own = actions.filter((action) => action.row === row.id)
    return (own.length === 0 ? [null] : own).map((action) => actionCells(session, row, at + 1, action))
  })
  const fields = ['lead', 'funding', 'audience', 'duration', 'mandatory', 'measure', 'depends on', 'status']
  return writeCsv([['row', 'topic', 'standards', 'label', 'level', 'action', 'strength', ...fields], ...rows])
}

/** The tables as CSV. */
export function writeTablesCsv(session: Session): string {
  const rows = listAll(session, 'table').map((table) => [
    table.number ?? '',
    nameTable(table),
    listAll(session, 'point').filter((point) => point.table === table.id).length,
  ])
  return writeCsv([['number', 'table', 'points'], ...rows])
}

/** The topics as CSV. */
export function writeTopicsCsv(session: Session): string {
  const rows = listAll(session, 'topic').map((topic) => [
    topic.title,
    topic.prompt,
    topic.minutes ?? '',
    writePaths(topic.standards.map((each) => [each])),
    listAll(session, 'point').filter((point) => point.topic === topic.id).length,
  ])
  return writeCsv([['topic', 'prompt', 'minutes', 'standards', 'points'], ...rows])
}
