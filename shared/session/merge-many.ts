import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'

import type { Conflict } from './conflicts.ts'
import { listConflicts } from './conflicts.ts'
import { rewriteChanges } from './erasure.ts'
import { mergeChanges, MergeProblem, type MergeResult } from './merge.ts'

/** A copy as it was read, or the sentence that says why it could not be. */
export type Copy = { readonly name: string } & (
  | { readonly id: string; readonly changes: readonly Change[] }
  | { readonly why: string }
)

/** What became of one copy. The conflicts of a merged one are those that it brought, and it counts its own points only. */
export type MergedCopy = { readonly name: string } & (
  | { readonly kind: 'merged'; readonly result: MergeResult }
  | { readonly kind: 'refused'; readonly why: string }
)

/** What many copies do, each after those before it, and all of them together. */
export type ManyMerged = { readonly copies: readonly MergedCopy[]; readonly total: MergeResult }

function keyOf(conflict: Conflict): string {
  return JSON.stringify([conflict.of, conflict.field, conflict.key, conflict.values.map((one) => one.change)])
}

/** How many points of a copy are there once it is merged. */
function countPoints(changes: readonly Change[], { records }: Session): number {
  const made = changes.flatMap((change) =>
    change.kind === 'make' && change.entity === 'point' && records.point.has(change.of) ? [change.of] : [],
  )
  return new Set(made).size
}

/** Where others are brought in, "nothing was changed" would be wrong. */
function refuse(name: string, why: string): MergedCopy {
  const of = why.replace(/Nothing was changed(?: here)?\.$/u, 'Nothing of it was brought in.')
  return { name, kind: 'refused', why: of }
}

function mergeOne(session: Session, copy: Copy, known: ReadonlySet<string>): MergedCopy {
  const { name } = copy
  if ('why' in copy) return refuse(name, copy.why)
  try {
    const result = mergeChanges(session, copy)
    const conflicts = result.conflicts.filter((conflict) => !known.has(keyOf(conflict)))
    const { added, updated } = result.points
    const unchanged = countPoints(copy.changes, result.session) - added - updated
    return { name, kind: 'merged', result: { ...result, points: { added, updated, unchanged }, conflicts } }
  } catch (error) {
    if (!(error instanceof MergeProblem)) throw error
    return refuse(name, error.message)
  }
}

/**
 * Brings many copies of a session together, in their order: the ones that can be, while each other one is refused with
 * its sentence. In whatever order they come, and however often, they give the same session.
 */
export function mergeMany(session: Session, copies: readonly Copy[]): ManyMerged {
  const fresh: Change[] = []
  let now = session
  const known = new Set(listConflicts(session).map(keyOf))
  const merged = copies.map((copy) => {
    const one = mergeOne(now, copy, known)
    if (one.kind === 'refused') return one
    now = one.result.session
    fresh.push(...one.result.fresh)
    for (const conflict of one.result.conflicts) known.add(keyOf(conflict))
    return one
  })
  const changes = rewriteChanges(fresh)
  return { copies: merged, total: mergeChanges(session, { id: session.id, changes }) }
}
