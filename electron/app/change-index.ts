import type { Change } from '#shared/model/change.ts'
import type { History } from '#shared/session/undo-values.ts'
import { listSteps, type Steps } from '#shared/session/undo.ts'

/** The changes of an open session, by id and by act, and what its device can undo. */
export type ChangeIndex = {
  readonly history: History
  readonly steps: Steps
  /** All changes, in log order. */
  all(): readonly Change[]
  add(changes: readonly Change[]): void
}

/** Indexes the changes of a session; `device` is the one that undoes here. */
export function indexChanges(changes: readonly Change[], device: string): ChangeIndex {
  const byId = new Map<string, Change>()
  const acts = new Map<string, Change[]>()
  const add = (more: readonly Change[]): void => {
    for (const change of more) {
      byId.set(change.id, change)
      const act = acts.get(change.act)
      if (act === undefined) acts.set(change.act, [change])
      else act.push(change)
    }
  }
  add(changes)
  return {
    history: { change: (id) => byId.get(id), act: (id) => acts.get(id) ?? [] },
    steps: listSteps(changes, device),
    all: () => [...byId.values()],
    add,
  }
}
