import type { Change, Stamp } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'

import { compareStamps } from './clock.ts'
import { listAll } from './list.ts'
import { type Pen, startAct } from './write-changes.ts'

/** True for a change that only keeps a version: it is no step of undo, because nothing of the session changed. */
export function keepsVersion(change: Change): boolean {
  return change.kind !== 'erase' && change.entity === 'savepoint'
}

/**
 * The changes that keep the session as it stands under a name; the id is made by whoever asks. Without a name there are
 * none where nothing happened since the last version. `changes` are in log order.
 */
export function makeSavepoint(
  session: Session,
  { id, name }: { readonly id: string; readonly name: string },
  changes: readonly Change[],
  pen: Pen,
): readonly Change[] {
  const last = changes.at(-1)
  const isUnchanged = last === undefined || keepsVersion(last)
  if (session.records.savepoint.has(id) || (name === '' && isUnchanged)) return []
  const act = startAct(session, pen)
  act.make('savepoint', { name }, id)
  return act.changes()
}

/**
 * The changes as they were when a version was kept, and all erasures since. What another copy brought later is left out
 * where the log still tells, whatever time it bears. `changes` are in log order; none where the version is not among them.
 */
export function changesAt(changes: readonly Change[], savepoint: string): readonly Change[] {
  const at = changes.findIndex(
    (change) => change.kind === 'make' && change.entity === 'savepoint' && change.of === savepoint,
  )
  const own: Stamp | undefined = changes[at]
  if (own === undefined) return []
  return changes.filter(
    (change, index) => change.kind === 'erase' || (index <= at && compareStamps(change, own) <= 0),
  )
}

function countPoints(changes: readonly Change[]): number {
  const withdrawn = new Map<string, { readonly stamp: Stamp; readonly is: boolean }>()
  for (const change of changes) {
    if (change.kind === 'erase' || change.entity !== 'point') continue
    const is = change.kind === 'make' ? (change.value.withdrawn ?? false) : change.value === true
    if (change.kind === 'set' && change.field !== 'withdrawn') continue
    const known = withdrawn.get(change.of)
    if (known === undefined || compareStamps(known.stamp, change) < 0)
      withdrawn.set(change.of, { stamp: change, is })
  }
  return [...withdrawn.values()].filter(({ is }) => !is).length
}

/** The versions that were kept, the newest first, and how many points stood in each. `changes` are in log order. */
export function listVersions(
  session: Session,
  changes: readonly Change[],
): readonly { readonly id: string; readonly name: string; readonly at: string; readonly points: number }[] {
  return listAll(session, 'savepoint')
    .map(({ id, name, made }) => ({ id, name, at: made.at, points: countPoints(changesAt(changes, id)) }))
    .toReversed()
}
