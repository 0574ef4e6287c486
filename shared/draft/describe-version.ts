import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { When } from '#shared/model/values.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

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

/**
 * The record to describe. A version that is no draft any more gets a record of its own in place of the draft's: a copy that
 * exports the draft again meanwhile does not know it, and cannot put another file into it.
 */
function issue(act: Act, draft: Rec<'version'>, status: VersionWords['status']): string {
  if (draft.status !== 'draft' || status === 'draft') return draft.id
  const { number, template, date, file, sha256, approvedOn } = draft
  act.set('version', draft.id, 'withdrawn', true)
  return act.make('version', { number, template, status, date, file, sha256, approvedOn })
}

/**
 * Writes down who stands behind a version and what it was issued for. Throws VersionProblem where it is not there, or where
 * one that was sent is to be a draft again.
 */
export function describeVersion(session: Session, words: VersionWords, pen: Pen): readonly Change[] {
  const { version, status, credits, issuedFor, issuedTo, approvedBy, approvedOn } = words
  const known = session.records.version.get(version)
  if (known === undefined || known.withdrawn)
    throw new VersionProblem('That version is not in this session. Look at the list again.')
  if (status === 'draft' && known.status !== 'draft')
    throw new VersionProblem(
      `Version ${known.number} was sent to others, so it cannot be a draft again. Export the draft under a new number.`,
    )
  const act = startAct(session, pen)
  const id = issue(act, known, status)
  act.set('version', id, 'status', status)
  act.set('version', id, 'credits', credits)
  act.set('version', id, 'issuedFor', issuedFor)
  act.set('version', id, 'issuedTo', issuedTo)
  act.set('version', id, 'approvedBy', approvedBy)
  if (approvedOn.trim() !== (known.approvedOn?.text ?? ''))
    act.set('version', id, 'approvedOn', whenOf(approvedOn))
  return act.changes()
}
