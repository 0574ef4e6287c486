import { byteOrderMark } from '#shared/archive/bag-payload.ts'
import { writePointsCsv } from '#shared/archive/points-csv.ts'
import { writeSessionJson } from '#shared/archive/session-json.ts'
import { writeMarkdown } from '#shared/archive/write-markdown.ts'
import type { TextForm } from '#shared/contract/draft.ts'
import type { ThemesForm } from '#shared/contract/pooling.ts'
import type { DraftOptions } from '#shared/draft/compose.ts'
import { compareNumbers } from '#shared/draft/recommend-rests.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'
import { listPointRows } from '#shared/session/points.ts'

import { writeDraftText } from './draft-forms.ts'
import { writeThemes } from './themes-file.ts'

/** The forms a session can leave in. */
export type ExportForm = 'json' | 'csv' | 'markdown' | DraftForm | ThemesForm
type DraftForm = `draft-${TextForm}`

/** The session's own draft, under the number and date of its latest version. */
export function draftNow(session: Session): DraftOptions {
  const template = getWorkshop(session)?.template ?? 'guidance'
  const latest = listAll(session, 'version')
    .filter((version) => version.template === template)
    .toSorted((a, b) => compareNumbers(a.number, b.number))
    .at(-1)
  return { template, version: latest?.number ?? '0.1', date: latest?.date?.text ?? '' }
}

/** A session as a file of that form. Addresses, and names of people who are not to be named, stay out unless `names` is set. */
export function exportSession(session: Session, form: ExportForm, names = false): Uint8Array | string {
  switch (form) {
    case 'json':
      return writeSessionJson(session, names)
    case 'csv':
      return byteOrderMark + writePointsCsv(listPointRows(session))
    case 'markdown':
      return writeMarkdown(session)
    case 'draft-markdown':
      return writeDraftText(session, draftNow(session), 'markdown')
    case 'draft-csv':
      return writeDraftText(session, draftNow(session), 'csv')
    case 'draft-json':
      return writeDraftText(session, draftNow(session), 'json')
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
