import { byteOrderMark } from '#shared/archive/bag-payload.ts'
import { writePointsCsv } from '#shared/archive/points-csv.ts'
import { writeSessionJson } from '#shared/archive/session-json.ts'
import { writeMarkdown } from '#shared/archive/write-markdown.ts'
import type { ThemesForm } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'
import { listPointRows } from '#shared/session/points.ts'

import { writeThemes } from './themes-file.ts'

/** The forms a session can leave in. */
export type ExportForm = 'json' | 'csv' | 'markdown' | ThemesForm

/** A session as a file of that form. Addresses, and names of people who are not to be named, stay out unless `names` is set. */
export function exportSession(session: Session, form: ExportForm, names = false): Uint8Array | string {
  switch (form) {
    case 'json':
      return writeSessionJson(session, names)
    case 'csv':
      return byteOrderMark + writePointsCsv(listPointRows(session))
    case 'markdown':
      return writeMarkdown(session)
    case 'codebook':
    case 'quotes':
    case 'themes-by-table':
    case 'people-by-theme':
    case 'topics-by-table':
    case 'qdc':
    case 'qdpx':
      return writeThemes(session, form)
  }
}
