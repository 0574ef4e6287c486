import type { Change } from '#shared/model/change.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { Template } from '#shared/model/workshop.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { compareStamps } from '#shared/session/clock.ts'
import { listAll } from '#shared/session/list.ts'
import { emptySession } from '#shared/session/new-session.ts'

import { composeDraft, type DraftOptions } from './compose.ts'
import { compareNumbers } from './recommend-rests.ts'
import { VersionProblem } from './version-problem.ts'

/** An issued version, as it is listed. */
export type IssuedVersion = {
  readonly id: string
  readonly number: string
  readonly template: string
  readonly status: string
  readonly date: string
  readonly file: string
  readonly credits: string
  readonly issuedFor: string
  readonly issuedTo: string
  readonly approvedBy: string
  readonly approvedOn: string
}

/** The issued versions, the latest number first. */
export function listVersions(session: Session): readonly IssuedVersion[] {
  return listAll(session, 'version')
    .toReversed()
    .toSorted((a, b) => compareNumbers(b.number, a.number))
    .map(({ date, approvedOn, ...version }) => ({
      id: version.id,
      number: version.number,
      template: version.template,
      status: version.status,
      date: date?.text ?? '',
      file: version.file,
      credits: version.credits,
      issuedFor: version.issuedFor,
      issuedTo: version.issuedTo,
      approvedBy: version.approvedBy,
      approvedOn: approvedOn?.text ?? '',
    }))
}

/** The hash that a change wrote down for the file of a version: a making, or a new hash; else null. */
function hashIn(change: Change): unknown {
  if (change.kind === 'erase' || change.entity !== 'version') return null
  if (change.kind === 'make') return (change.value as Partial<Rec<'version'>>).sha256
  return change.field === 'sha256' ? change.value : null
}

/** The changes as they were when a version was last exported, and all erasures since. `changes` are in log order. */
function changesAtExport(changes: readonly Change[], { sha256 }: Rec<'version'>): readonly Change[] {
  // The first: what was sent got a second record, of the same file, later.
  const at = changes.findIndex((change) => hashIn(change) === sha256)
  const own = changes[at]
  if (own === undefined) return []
  return changes.filter(
    (change, index) => change.kind === 'erase' || (index <= at && compareStamps(change, own) <= 0),
  )
}

function optionsOf({ template, number, date }: Rec<'version'>): DraftOptions {
  const known = Template.safeParse(template)
  return { template: known.success ? known.data : 'guidance', version: number, date: date?.text ?? '' }
}

/** The draft as it was when a version was last exported. Throws VersionProblem where there is no such version. */
export function composeVersion(
  session: Session,
  changes: readonly Change[],
  id: string,
): { readonly document: WordDocument; readonly options: DraftOptions } {
  const version = session.records.version.get(id)
  if (version === undefined || version.withdrawn)
    throw new VersionProblem('That version is not in this session. Look at the list again.')
  const options = optionsOf(version)
  const then = foldChanges(emptySession(session.id), changesAtExport(changes, version))
  return { document: composeDraft(then, options), options }
}
