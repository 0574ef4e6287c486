import { inTurn } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { PoolAct } from '#shared/contract/pooling.ts'

import { actsOfDecision, isOwnAct, setActs, without } from './decisions.ts'
import { focusCard } from './focus.ts'
import { findOwnLast } from './history.ts'
import { isOpen } from './keep-hand.ts'
import { type Decision, type Hand, usePool } from './pool-store.ts'
import { runActs, waitUntil } from './run-acts.ts'
import { keepUndone, takeUndone } from './undone.ts'
import { t } from './words.ts'

/** Takes acts back, the last first; gives the acts that did so, or null where one was refused. */
async function undoActs(acts: readonly string[]): Promise<readonly string[] | null> {
  const { session } = useSession.getState()
  if (session === null) return null
  const asks = acts.toReversed().map((act) => () => desk().pooling.undo({ session: session.id, act }))
  const ran = await runActs(asks)
  return ran.isDone ? ran.acts : null
}

async function comeBack(hand: Hand): Promise<void> {
  await waitUntil(() => {
    const { session } = useSession.getState()
    return session !== null && isOpen(session, hand.item)
  })
  usePool.setState(({ hidden, left }) => ({
    hand,
    row: null,
    hidden: without(hidden, [hand.item.key]),
    left: without(left, [...hand.out]),
  }))
  focusCard()
}

/** A decision that could not be taken back is there as before. */
function putBack(decision: Decision): void {
  usePool.setState(({ decisions }) => ({
    decisions: [...decisions, decision].toSorted((a, b) => a.at - b.at),
  }))
}

/** Takes a decision of this window back, all of its acts, and comes back to what it was made on. */
async function takeBack(decision: Decision): Promise<void> {
  const { hand, what, id } = decision
  usePool.setState(({ decisions }) => ({ decisions: decisions.filter((one) => one.id !== id) }))
  if (!decision.isInHistory) {
    if (!(await stepDevice('undo'))) putBack(decision)
    return
  }
  const acts = await undoActs(actsOfDecision(id))
  if (acts === null) return putBack(decision)
  announce(t('said.undone', { what }))
  keepUndone({ decision, acts })
  if (hand !== null) await comeBack(hand)
}

type Act = Pick<PoolAct, 'act' | 'turn' | 'what'>

async function takeActBack({ act, turn, what }: Act): Promise<void> {
  const acts = await undoActs([act])
  if (acts !== null) announce(t(turn === 'undoes' ? 'said.redone' : 'said.undone', { what }))
}

/** One step of this device's own undo or redo, where this window knows of no decision. Gives whether it was taken. */
async function stepDevice(direction: 'undo' | 'redo'): Promise<boolean> {
  const { session, names } = useSession.getState()
  if (session === null || names[direction] === '') return false
  const { isDone } = await runActs([() => desk().session[direction]({ session: session.id })])
  const said = direction === 'undo' ? 'said.undone' : 'said.redone'
  if (isDone) announce(t(said, { what: names[direction] }))
  return isDone
}

/** Takes back what this window or machine decided last, if anything, whichever of its screens that was on. */
async function undoLatest(): Promise<boolean> {
  const decision = usePool.getState().decisions.at(-1)
  const latest = await findOwnLast()
  const isLater = latest !== null && (decision === undefined || Date.parse(latest.at) > decision.at)
  if (latest !== null && isLater && !isOwnAct(latest.act)) await takeActBack(latest)
  else if (decision !== undefined) await takeBack(decision)
  else return false
  return true
}

/** Ctrl+Z: the last decision of this window as one, else the last act of this device. */
export function undoLast(): void {
  void inTurn(async () => {
    if (usePool.getState().decisions.length === 0 || !(await undoLatest())) await stepDevice('undo')
  })
}

/** U: the last decision, of this window or machine; what was done on other screens is left alone. */
export function undoDecision(): void {
  void inTurn(async () => {
    if (!(await undoLatest())) announce(t('said.nothingToUndo'))
  })
}

/** Does again what was taken back last. */
export function redoLast(): void {
  void inTurn(async () => {
    const last = takeUndone()
    if (last === undefined) return void (await stepDevice('redo'))
    const { decision } = last
    const acts = await undoActs(last.acts)
    if (acts === null) return keepUndone(last)
    announce(t('said.redone', { what: decision.what }))
    setActs(decision.id, acts)
    usePool.setState(({ decisions }) => ({ decisions: [...decisions, { ...decision, at: Date.now() }] }))
  })
}

/** Takes one act of the history back, with the others of the same decision where it was made in this window. */
export function undoAct(act: Act): void {
  void inTurn(async () => {
    const own = usePool.getState().decisions.find(({ id }) => actsOfDecision(id).includes(act.act))
    await (own === undefined ? takeActBack(act) : takeBack(own))
  })
}
