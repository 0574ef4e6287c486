import { version } from '#electron/app/version.ts'
import { byteOrderMark } from '#shared/archive/bag-payload.ts'
import type { ThemesForm } from '#shared/contract/pooling.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { writeCodebookCsv } from '#shared/pooling/codebook/codebook-csv.ts'
import { writeGridCsv } from '#shared/pooling/codebook/grid-csv.ts'
import { writeQuotesCsv } from '#shared/pooling/codebook/quotes-csv.ts'
import { writeCodebook } from '#shared/qda/write-codes.ts'
import { writeProject } from '#shared/qda/write-project.ts'
import { getGroup } from '#shared/session/groups.ts'
import { getWorkshop } from '#shared/session/list.ts'

const origin = `Pooled ${version}`

/** What each form's file is called, after the session's title. */
export const themesFiles: Readonly<Record<ThemesForm, { readonly rest: string; readonly ending: string }>> = {
  codebook: { rest: 'codebook', ending: 'csv' },
  quotes: { rest: 'quotes', ending: 'csv' },
  'themes-by-table': { rest: 'themes by table', ending: 'csv' },
  'people-by-theme': { rest: 'people by theme', ending: 'csv' },
  'topics-by-table': { rest: 'topics by table', ending: 'csv' },
  qdc: { rest: 'codebook', ending: 'qdc' },
  qdpx: { rest: '', ending: 'qdpx' },
}

/** Whether a form has quotes word for word, so that some of them may be held back. */
export function holdsBack(form: string): boolean {
  return form === 'quotes' || form === 'qdpx'
}

/** Under which headings the draft, as it would be written now, has each quote: by point, or by group. */
function findUses(session: Session): ReadonlyMap<string, string> {
  const template = getWorkshop(session)?.template ?? 'guidance'
  const { blocks } = composeDraft(session, { template, version: '', date: '' })
  const uses = new Map<string, string>()
  let headings: readonly string[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') headings = [...headings.slice(0, block.level - 1), block.text]
    if (block.kind !== 'quote' || block.anchor === undefined) continue
    const id = block.anchor.replace(/^point-/u, '')
    for (const point of [id, ...(getGroup(session, id)?.points.map((member) => member.id) ?? [])])
      if (!uses.has(point)) uses.set(point, headings.join(' > '))
  }
  return uses
}

/** The themes of a session, or all of it, as a file for other programs. Throws QdaProblem where there is nothing to write. */
export function writeThemes(session: Session, form: ThemesForm): Uint8Array | string {
  switch (form) {
    case 'codebook':
      return byteOrderMark + writeCodebookCsv(session)
    case 'quotes':
      return byteOrderMark + writeQuotesCsv(session, findUses(session))
    case 'themes-by-table':
    case 'people-by-theme':
    case 'topics-by-table':
      return byteOrderMark + writeGridCsv(session, form)
    case 'qdc':
      return writeCodebook(session, origin)
    case 'qdpx':
      return writeProject(session, origin)
  }
}
