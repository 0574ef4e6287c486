import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

/** A Word file that left the app: which draft it was, and the SHA-256 of its bytes. */
export type ExportedDraft = {
  readonly number: string
  readonly template: string
  readonly date: string
  readonly file: string
  readonly sha256: string
}

/** Writes down that a draft was exported; exporting the same version again updates its record. */
export function recordVersion(session: Session, exported: ExportedDraft, pen: Pen): readonly Change[] {
  const { number, template, date, file, sha256 } = exported
  const act = startAct(session, pen)
  const known = listAll(session, 'version').find(
    (version) => version.number === number && version.template === template,
  )
  if (known === undefined) {
    act.make('version', { number, template, status: 'draft', date: { text: date, edtf: null }, file, sha256 })
    return act.changes()
  }
  act.set('version', known.id, 'date', { text: date, edtf: null })
  act.set('version', known.id, 'file', file)
  act.set('version', known.id, 'sha256', sha256)
  return act.changes()
}
