import { inTurn } from '#renderer/state/change-session.ts'
import { useSession } from '#renderer/state/session-store.ts'

import type { Call } from './plan-decision.ts'
import { type Decision, type Hand, usePool } from './pool-store.ts'
import { readPlace } from './read-waiting.ts'
import { runActs, waitUntil } from './run-acts.ts'
import { listAsks } from './send-call.ts'
import { useSuggested } from './suggestions.ts'
import { forgetUndone } from './undone.ts'

/** The acts of each decision of this window, for taking it back. */
const actsOf = new Map<number, readonly string[]>()
let count = 0

/** The acts a decision came to, once they are on the disk. */
export function actsOfDecision(id: number): readonly string[] {
  return actsOf.get(id) ?? []
}

/** A decision that was taken back stands again, by other acts. */
export function setActs(id: number, acts: readonly string[]): void {
  actsOf.set(id, acts)
}

/** Whether an act was done in this window. */
export function isOwnAct(act: string): boolean {
  for (const acts of actsOf.values()) if (acts.includes(act)) return true
  return false
}

/** Whether a suggestion waits for a decision at a place; put off counts only where it was before. */
function isWaiting(place: string, key: string, wasLater: boolean): boolean {
  const { session } = useSession.getState()
  if (session === null) return false
  const items = readPlace(session, useSuggested.getState(), place)
  return items.some((item) => item.key === key && (wasLater || item.later === null))
}

/** A set without some of its members. */
export function without(set: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
  const next = new Set(set)
  for (const one of gone) next.delete(one)
  return next
}

export type Doing = {
  readonly what: string
  readonly calls: readonly Call[]
  readonly hand?: Hand
  /** The suggestions it decides on: hidden at once, and back where it fails. */
  readonly keys?: readonly string[]
}

async function runCalls(id: number, calls: readonly Call[]): Promise<boolean> {
  const { session } = useSession.getState()
  if (session === null) return false
  const { acts, isDone } = await runActs(listAsks(session.id, calls))
  actsOf.set(id, acts)
  return isDone
}

/** The decision is on the disk; one that changed nothing was none. */
function settle(id: number, keys: readonly string[]): void {
  const isNone = (actsOf.get(id) ?? []).length === 0
  usePool.setState(({ decisions, hidden }) => ({
    hidden: without(hidden, keys),
    decisions: decisions.flatMap((one) => (one.id !== id ? one : isNone ? [] : { ...one, isSaved: true })),
  }))
}

/** The points that calls put into a group. */
function listGrouped(calls: readonly Call[]): readonly string[] {
  return calls.flatMap((call) => {
    if (call.kind === 'group') return call.groups.flatMap(({ points }) => points)
    return call.kind === 'addTo' ? call.points : []
  })
}

/** The decision is on the screen. */
function begin({ what, calls, hand, keys = [] }: Doing): number {
  const id = (count += 1)
  const isInHistory = calls.every(({ kind }) => kind !== 'starPoints' && kind !== 'ready')
  const decision: Decision = {
    id,
    what,
    hand: hand ?? null,
    isInHistory,
    at: Date.now(),
    groups: listGrouped(calls),
    isSaved: false,
  }
  forgetUndone()
  usePool.setState(({ decisions, hidden }) => ({
    decisions: [...decisions, decision],
    hidden: new Set([...hidden, ...keys]),
  }))
  return id
}

/** Does something as one decision: at once on the screen, then on the disk, one after the other. Gives whether it was done. */
export async function doDecision(doing: Doing): Promise<boolean> {
  const { calls, hand, keys = [] } = doing
  const { place } = usePool.getState()
  const id = begin(doing)
  const isDone = await inTurn(() => runCalls(id, calls))
  const wasLater = hand !== undefined && hand.item.later !== null
  if (isDone) await waitUntil(() => keys.every((key) => !isWaiting(place, key, wasLater)))
  settle(id, keys)
  return isDone
}

/** Plans a decision when its turn comes, so that it goes on from those before it however fast the keys come; null does nothing. */
export function doInTurn(plan: () => Doing | null): Promise<boolean> {
  return inTurn(async () => {
    const doing = plan()
    if (doing === null || doing.calls.length === 0) return false
    const id = begin(doing)
    const isDone = await runCalls(id, doing.calls)
    settle(id, doing.keys ?? [])
    return isDone
  })
}
