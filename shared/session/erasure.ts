import type { Change } from '#shared/model/change.ts'
import { isOfErased } from '#shared/model/erasable.ts'

/** The ids of everything these changes erase. */
export function listErased(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === 'erase' ? change.erased : [])))
}

/**
 * The changes of a log without those of anything erased, in the same order; what they erased stays as bare ids. What
 * belongs to somebody erased goes too, whether or not the copy that erased them knew of it. Gives the very same list
 * where there is nothing to leave out.
 */
export function rewriteChanges(
  changes: readonly Change[],
  erased: ReadonlySet<string> = listErased(changes),
): readonly Change[] {
  if (erased.size === 0) return changes
  const gone = new Set<string>()
  for (const change of changes)
    if (change.kind === 'make' && isOfErased(change, erased)) gone.add(`${change.entity} ${change.of}`)
  const kept = changes.filter(
    (change) =>
      change.kind === 'erase' || !(isOfErased(change, erased) || gone.has(`${change.entity} ${change.of}`)),
  )
  return kept.length === changes.length ? changes : kept
}
