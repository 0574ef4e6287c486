import type { Change } from '#shared/model/change.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { findUndone } from '#shared/session/undo.ts'

/** One decision of pooling, as the history tells it. */
export type PoolAct = {
  readonly act: string
  /** What was done, in a few words; never what was said. */
  readonly what: string
  readonly at: string
  readonly by: string
  /** The groups, points kept apart, or themes it concerns. */
  readonly of: readonly string[]
  /** The act that took it back and still stands, or null. */
  readonly undoneBy: string | null
}

function concerns(change: Change): readonly string[] {
  if (change.kind === 'erase') return []
  if (change.entity === 'group' || change.entity === 'apart' || change.entity === 'theme') return [change.of]
  const files = change.kind === 'set' && change.entity === 'point' && change.field === 'themes'
  return files && change.key !== undefined ? [change.key] : []
}

/** A decision changes groups, what is kept apart, or themes, and nothing else. */
function isDecision(changes: readonly Change[]): boolean {
  return changes.every((change) => change.kind !== 'erase' && concerns(change).length > 0)
}

type Acts = ReadonlyMap<string, readonly Change[]>

/** An undo is named after the act at the bottom of it, which an undo of an undo does again. */
function nameOf(acts: Acts, id: string): string {
  let [at, isUndo] = [id, false]
  // Copies from elsewhere may hold undos that go round in a ring.
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const undone = acts.get(at)?.[0]?.undoes
    if (undone === undefined || !acts.has(undone)) break
    at = undone
    isUndo = !isUndo
  }
  const name = nameAct(acts.get(at) ?? [])
  if (at === id) return name
  return isUndo ? `undo: ${name}` : `again: ${name}`
}

/** Every decision of pooling, the latest first; what took one back is a line of its own. */
export function listPoolActs(changes: readonly Change[]): readonly PoolAct[] {
  const acts = Map.groupBy(changes, ({ act }) => act)
  const undone = findUndone(changes)
  return [...acts]
    .filter(([, own]) => isDecision(own))
    .toReversed()
    .map(([act, own]) => ({
      act,
      what: nameOf(acts, act),
      at: own.at(-1)?.at ?? '',
      by: own[0]?.by ?? '',
      of: [...new Set(own.flatMap(concerns))],
      undoneBy: undone.get(act) ?? null,
    }))
}
