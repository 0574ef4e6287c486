import { type Change, mostFollowed } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'

import { foldChanges } from './apply-change.ts'
import { type Conflict, listConflicts } from './conflicts.ts'
import { listErased, rewriteChanges } from './erasure.ts'

/** What bringing in another copy does, in numbers and in conflicts. */
export type MergeResult = {
  readonly session: Session
  /** The other copy's changes that were not here yet, in the other copy's order. */
  readonly fresh: readonly Change[]
  readonly points: { readonly added: number; readonly updated: number; readonly unchanged: number }
  /** What is here and was erased in the other copy: it goes for good. */
  readonly erased: { readonly people: number; readonly points: number }
  readonly conflicts: readonly Conflict[]
}

/** Thrown when another copy cannot be brought in; the session is as it was. */
export class MergeProblem extends Error {
  override readonly name = 'MergeProblem'
}

function checkWhole(session: Session, fresh: readonly Change[]): void {
  const made = new Set(
    fresh.flatMap((change) => (change.kind === 'make' ? [`${change.entity} ${change.of}`] : [])),
  )
  for (const change of fresh) {
    if (change.kind !== 'set') continue
    if (made.has(`${change.entity} ${change.of}`) || session.records[change.entity].has(change.of)) continue
    throw new MergeProblem(
      `The other copy changes a ${change.entity} that it never made (change ${change.id}). It is incomplete: ask for it again. Nothing was changed here.`,
    )
  }
}

/** A choice names all the wordings it was made from, and one change cannot name more than these. */
function checkSettleable(merged: Session): void {
  if (merged.heads.some((heads) => heads.length > mostFollowed))
    throw new MergeProblem(
      `More than ${mostFollowed} wordings of one thing would stand side by side. Settle the conflicts here first. Nothing was changed.`,
    )
}

function countGone(before: Session, after: Session, entity: 'person' | 'point'): number {
  return before.records[entity].keySeq().count((id) => !after.records[entity].has(id))
}

/**
 * The union of two copies' changes, folded in order: the same whichever way round, and however often. What either copy
 * erased stays gone: of the other's changes none of it is taken, and where `erased` counts anything the log here has to
 * be rewritten (see `rewriteChanges`). Throws MergeProblem when the other copy is another session's or incomplete.
 */
export function mergeChanges(
  session: Session,
  other: { readonly id: string; readonly changes: readonly Change[] },
): MergeResult {
  if (session.id !== other.id)
    throw new MergeProblem(
      'The other file holds a different session. Open it on its own, or bring in a copy of this one. Nothing was changed here.',
    )
  const erased = new Set([...session.erased, ...listErased(other.changes)])
  const fresh = rewriteChanges(other.changes, erased).filter((change) => !session.seen.has(change.id))
  checkWhole(session, fresh)
  const merged = foldChanges(session, fresh)
  checkSettleable(merged)
  const touched = new Set(
    fresh.flatMap((change) => (change.kind !== 'erase' && change.entity === 'point' ? [change.of] : [])),
  )
  const before = session.records.point
  const added = [...touched].filter((id) => !before.has(id)).length
  const gone = { people: countGone(session, merged, 'person'), points: countGone(session, merged, 'point') }
  const updated = touched.size - added
  const points = { added, updated, unchanged: before.size - updated - gone.points }
  return { session: merged, fresh, points, erased: gone, conflicts: listConflicts(merged) }
}
