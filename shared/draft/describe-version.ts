import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { When } from '#shared/model/values.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { VersionProblem } from './version-problem.ts'

/** What the issue sheet says of a version. */
export type VersionWords = {
  readonly version: string
  readonly status: Rec<'version'>['status']
  readonly credits: string
  readonly issuedFor: string
  readonly issuedTo: string
  readonly approvedBy: string
  readonly approvedOn: string
}

function whenOf(text: string): When | null {
  return text.trim() === '' ? null : { text: text.trim(), edtf: null }
}

/** Writes down who stands behind a version and what it was issued for. Throws VersionProblem where it is not there. */
export function describeVersion(session: Session, words: VersionWords, pen: Pen): readonly Change[] {
  const { version: id, status, credits, issuedFor, issuedTo, approvedBy, approvedOn } = words
  const known = session.records.version.get(id)
  if (known === undefined || known.withdrawn)
    throw new VersionProblem('That version is not in this session. Look at the list again.')
  const act = startAct(session, pen)
  act.set('version', id, 'status', status)
  act.set('version', id, 'credits', credits)
  act.set('version', id, 'issuedFor', issuedFor)
  act.set('version', id, 'issuedTo', issuedTo)
  act.set('version', id, 'approvedBy', approvedBy)
  if (approvedOn.trim() !== (known.approvedOn?.text ?? ''))
    act.set('version', id, 'approvedOn', whenOf(approvedOn))
  return act.changes()
}
