import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'

import { focusCard } from './focus.ts'
import type { Call } from './plan-decision.ts'
import { type Decision, type Hand, usePool } from './pool-store.ts'
import { waitingNow } from './queue-now.ts'
import { inTurn, runActs, waitUntil } from './run-acts.ts'
import { sendCall } from './send-call.ts'
import { t } from './words.ts'

type Undone = { readonly decision: Decision; readonly acts: readonly string[] }

/** The acts of each decision of this window, for taking it back. */
const actsOf = new Map<number, readonly string[]>()
/** What was taken back here last, until something new is decided. */
let undone: readonly Undone[] = []
let count = 0

/** Whether an act was done in this window. */
export function isOwnAct(act: string): boolean {
  for (const acts of actsOf.values()) if (acts.includes(act)) return true
  return false
}

function isWaiting(key: string, wasLater: boolean): boolean {
  const { session } = useSession.getState()
  if (session === null) return false
  for (const items of waitingNow(session).values())
    if (items.some((item) => item.key === key && (wasLater || item.later === null))) return true
  return false
}

function without(set: ReadonlySet<string>, gone: readonly string[]): ReadonlySet<string> {
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
  const { acts, isDone } = await runActs(calls.map((call) => () => sendCall(session.id, call)))
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

/** Does something as one decision: at once on the screen, then on the disk, one after the other. Gives whether it was done. */
export async function doDecision({ what, calls, hand, keys = [] }: Doing): Promise<boolean> {
  const id = (count += 1)
  const decision: Decision = { id, what, hand: hand ?? null, at: Date.now(), isSaved: false }
  undone = []
  usePool.setState(({ decisions, hidden }) => ({
    decisions: [...decisions, decision],
    hidden: new Set([...hidden, ...keys]),
  }))
  const isDone = await inTurn(() => runCalls(id, calls))
  const wasLater = hand !== undefined && hand.item.later !== null
  if (isDone) await waitUntil(() => keys.every((key) => !isWaiting(key, wasLater)))
  settle(id, keys)
  return isDone
}

/** Takes acts back, the last first; gives the acts that did so, or null where one was refused. */
async function undoActs(acts: readonly string[]): Promise<readonly string[] | null> {
  const { session } = useSession.getState()
  if (session === null) return null
  const asks = acts.toReversed().map((act) => () => desk().pooling.undo({ session: session.id, act }))
  const ran = await runActs(asks)
  return ran.isDone ? ran.acts : null
}

async function comeBack(hand: Hand): Promise<void> {
  await waitUntil(() => isWaiting(hand.item.key, true))
  usePool.setState(({ hidden, left }) => ({
    hand,
    row: null,
    hidden: without(hidden, [hand.item.key]),
    left: without(left, [...hand.out]),
  }))
  focusCard()
}

/** Takes a decision of this window back, all of its acts, and comes back to what it was made on. */
function takeBack(decision: Decision): void {
  const { hand, what, id } = decision
  usePool.setState(({ decisions }) => ({ decisions: decisions.filter((one) => one.id !== id) }))
  announce(t('said.undone', { what }))
  void inTurn(async () => {
    const acts = await undoActs(actsOf.get(id) ?? [])
    if (acts === null) return
    undone = [...undone, { decision, acts }]
    if (hand !== null) await comeBack(hand)
  })
}

/** One step of this device's own undo or redo, where this window knows of no decision. */
function stepDevice(direction: 'undo' | 'redo'): void {
  void inTurn(async () => {
    const { session, names } = useSession.getState()
    if (session === null || names[direction] === '') return
    const { isDone } = await runActs([() => desk().session[direction]({ session: session.id })])
    const said = direction === 'undo' ? 'said.undone' : 'said.redone'
    if (isDone) announce(t(said, { what: names[direction] }))
  })
}

/** Takes the last decision back: of this window, else the last act of this device. */
export function undoLast(): void {
  const decision = usePool.getState().decisions.at(-1)
  if (decision === undefined) stepDevice('undo')
  else takeBack(decision)
}

/** Does again what was taken back last. */
export function redoLast(): void {
  const last = undone.at(-1)
  if (last === undefined) return stepDevice('redo')
  undone = undone.slice(0, -1)
  const { decision } = last
  announce(t('said.redone', { what: decision.what }))
  void inTurn(async () => {
    const acts = await undoActs(last.acts)
    if (acts === null) return
    actsOf.set(decision.id, acts)
    usePool.setState(({ decisions }) => ({ decisions: [...decisions, decision] }))
  })
}

/** Takes one act of the history back, with the others of the same decision where it was made in this window. */
export function undoAct(act: string, what: string): void {
  const own = usePool.getState().decisions.find(({ id }) => actsOf.get(id)?.includes(act))
  if (own !== undefined) return takeBack(own)
  announce(t('said.undone', { what }))
  void inTurn(() => undoActs([act]))
}
