import type { Session } from '#shared/model/session.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { listPointRows } from '#shared/session/points.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

import { writeBagReadme } from './bag-readme.ts'
import { writeActionsCsv, writeTablesCsv, writeTopicsCsv } from './plan-csv.ts'
import { writePointsCsv } from './points-csv.ts'

/** What the files of a bag are called, under data/. */
export const bagNames = { log: 'log.jsonl', mirror: 'session.json', exports: 'exports/' } as const

/** The mirror as text: what the changes add up to. */
function writeMirror(session: Session): string {
  return `${JSON.stringify(takeSnapshot(session), null, 1)}\n`
}

/** Excel takes a CSV file for UTF-8 only if it begins with this. */
export const byteOrderMark = '\uFEFF'

/**
 * The files of a bag by path under data/, but for the log and the exports, which are bytes already: the mirror, and
 * the same again as CSV and plain words for people without the app.
 */
export function describePayload(session: Session): ReadonlyMap<string, string> {
  return new Map([
    ['README.txt', writeBagReadme(getWorkshop(session)?.title ?? '')],
    [bagNames.mirror, writeMirror(session)],
    ['points.csv', byteOrderMark + writePointsCsv(listPointRows(session))],
    ['actions.csv', byteOrderMark + writeActionsCsv(session)],
    ['tables.csv', byteOrderMark + writeTablesCsv(session)],
    ['topics.csv', byteOrderMark + writeTopicsCsv(session)],
  ])
}
