import { byteOrderMark } from '#shared/archive/bag-payload.ts'
import { writePointsCsv } from '#shared/archive/points-csv.ts'
import { writeSessionJson } from '#shared/archive/session-json.ts'
import { writeMarkdown } from '#shared/archive/write-markdown.ts'
import type { Session } from '#shared/model/session.ts'
import { listPointRows } from '#shared/session/points.ts'

/** The forms a session can leave in. */
export type ExportForm = 'json' | 'csv' | 'markdown' | 'qdpx'

/** Thrown when a session cannot leave in a form; the sentence says why. */
class ExportProblem extends Error {
  override readonly name = 'ExportProblem'
}

/** A session as a file of that form. Addresses, and names of people who are not to be named, stay out unless `names` is set. */
export function exportSession(session: Session, form: ExportForm, names = false): string {
  switch (form) {
    case 'json':
      return writeSessionJson(session, names)
    case 'csv':
      return byteOrderMark + writePointsCsv(listPointRows(session))
    case 'markdown':
      return writeMarkdown(session)
    case 'qdpx':
      throw new ExportProblem(
        'REFI-QDA (.qdpx) comes with pooling and is not in this version yet. Use --to json, csv or markdown.',
      )
  }
}
