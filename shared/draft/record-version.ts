import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { VersionProblem } from './version-problem.ts'

/** A Word file that left the app: which draft it was, and the SHA-256 of its bytes. */
export type ExportedDraft = {
  readonly number: string
  readonly template: string
  readonly date: string
  readonly file: string
  readonly sha256: string
}

type Which = Pick<ExportedDraft, 'number' | 'template'>

/** The records of a version: several where copies exported it by themselves. */
function listVersionsOf(session: Session, { number, template }: Which): readonly Rec<'version'>[] {
  return listAll(session, 'version').filter(
    (version) => version.number === number && version.template === template,
  )
}

/** The number after this one: `0.1` gives `0.2`. */
function nextNumber(number: string): string {
  const [whole = '0', part = '0'] = number.split('.')
  return `${whole}.${Number(part) + 1}`
}

/** Throws VersionProblem where this version was sent to others already, so that its file has to stay as they have it. */
export function expectOpen(session: Session, which: Which): void {
  const sent = listVersionsOf(session, which).find(({ status }) => status !== 'draft')
  if (sent === undefined) return
  const how = sent.status === 'final' ? 'is final' : 'was sent for review'
  throw new VersionProblem(
    `Version ${which.number} ${how}, so it stays as it is. Give this draft the number ${nextNumber(which.number)} or a later one.`,
  )
}

/** Writes down that a draft was exported; exporting the same version again updates its record. */
export function recordVersion(session: Session, exported: ExportedDraft, pen: Pen): readonly Change[] {
  const { number, template, date, file, sha256 } = exported
  const act = startAct(session, pen)
  expectOpen(session, exported)
  const [known] = listVersionsOf(session, exported)
  if (known === undefined) {
    act.make('version', { number, template, status: 'draft', date: { text: date, edtf: null }, file, sha256 })
    return act.changes()
  }
  act.set('version', known.id, 'date', { text: date, edtf: null })
  act.set('version', known.id, 'file', file)
  act.set('version', known.id, 'sha256', sha256)
  return act.changes()
}
