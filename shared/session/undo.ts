import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'

import { fieldKey } from './apply-change.ts'
import { keepOneGroup, sketchGroups } from './keep-one-group.ts'
import { keepsVersion } from './savepoints.ts'
import { checkPutOff, checkUntouched, refuseUndo, takeAway, type Undoing, UndoProblem } from './take-away.ts'
import { type History, none, originOf, valuesBefore } from './undo-values.ts'
import { type Act, headsOf, type Pen, startAct } from './write-changes.ts'

/** An act that can be taken back or done again; `of` is the act as it was first done. */
export type Step = { readonly act: string; readonly of: string }
/** What undo and redo would do next: the last of each list. */
export type Steps = { readonly undo: Step[]; readonly redo: Step[] }

/** The act of changes that were made again from a mirror: what they followed is lost, so it is no step of undo. */
export const remadeAct = 'remade'

function take(steps: Step[], act: string | undefined): Step | undefined {
  const at = steps.findLastIndex((step) => step.act === act)
  return at < 0 ? undefined : steps.splice(at, 1)[0]
}

/** Moves the steps on by one act, in place: this runs for every point, so it copies nothing. */
export function advanceSteps(steps: Steps, act: string, undoes: string | undefined): void {
  const undone = undoes === undefined ? undefined : take(steps.undo, undoes)
  if (undone !== undefined) return void steps.redo.push({ act, of: undone.of })
  const redone = undoes === undefined ? undefined : take(steps.redo, undoes)
  steps.undo.push({ act, of: redone?.of ?? act })
  if (redone === undefined) steps.redo.length = 0
}

/**
 * The acts of one device that can be undone or redone, from the log alone: so undo reaches back
 * through the whole session and survives a crash, but never behind an erasure. `changes` are in log order.
 */
export function listSteps(changes: readonly Change[], device: string): Steps {
  const steps: Steps = { undo: [], redo: [] }
  // What made the session is not a step: taking it back would leave no day and no topics.
  let last = changes.find((change) => change.kind === 'make' && change.entity === 'workshop')?.act ?? ''
  for (const change of changes) {
    if (change.kind === 'erase') {
      steps.undo.length = 0
      steps.redo.length = 0
      last = change.act
    }
    if (change.device !== device || change.act === last || change.act === remadeAct || keepsVersion(change))
      continue
    last = change.act
    advanceSteps(steps, change.act, change.undoes)
  }
  return steps
}

/** The making that a change would take back, where it brought back what had been taken away. */
function findRemade({ history }: Undoing, change: SetChange, stands: string): MakeChange | null {
  if (change.field !== 'withdrawn' || !valuesBefore(history, change, none).includes(true)) return null
  const made = history.change(stands)
  return made?.kind === 'make' ? made : null
}

function takeBack(undoing: Undoing, change: Change): void {
  const { writing, history, undone } = undoing
  if (change.kind === 'erase') throw new UndoProblem('Somebody was erased here, and that cannot be undone.')
  if (change.kind === 'make') return takeAway(undoing, change)
  if (undone !== null) checkPutOff(undoing, change)
  const stands = originOf(history, change.id, change)
  const made = undone === null ? findRemade(undoing, change, stands) : null
  if (made !== null) checkUntouched(undoing, made)
  const written = new Set(writing.changes().map(({ id }) => id))
  const own = headsOf(writing.session(), change.entity, change.of, change.field, change.key).filter(
    (head) => written.has(head) || originOf(history, head, change) === stands,
  )
  if (own.length === 0) return undone === null ? refuseUndo() : undefined
  const field = change.field as 'withdrawn'
  for (const value of valuesBefore(history, change, undone ?? none))
    if (change.key === undefined) writing.set(change.entity, change.of, field, value as boolean, own)
    else writing.setMember(change.entity, change.of, field, change.key, value === true, own)
}

/** For each act that was taken back, the act that did so and was not itself taken back. `changes` are in log order. */
export function findUndone(changes: readonly Pick<Change, 'act' | 'undoes'>[]): ReadonlyMap<string, string> {
  const undone = new Map<string, string>()
  for (const { act, undoes } of changes.toReversed())
    if (undoes !== undefined && !undone.has(act) && !undone.has(undoes)) undone.set(undoes, act)
  return undone
}

/** The acts that will have been taken back once this one is. */
export function listUndone(changes: readonly Change[], act: string): ReadonlySet<string> {
  return new Set(findUndone([...changes, { act: '', undoes: act }]).keys())
}

/** The values that stand on a field, or on one member of it. */
function listValues(session: Session, { entity, of, field, key }: SetChange): string {
  const heads = session.heads.get(fieldKey(of, field, key))?.map(({ value }) => value)
  const record = session.records[entity].get(of) as Record<string, unknown> | undefined
  const whole = record?.[field]
  const value = key === undefined ? whole : (whole as Record<string, unknown> | undefined)?.[key]
  return [...new Set((heads ?? [value]).map((one) => JSON.stringify(one ?? false)))].toSorted().join(' ')
}

/** Whether everything that was written says only what is so already, or brings back a group that is empty by now. */
function isSame(before: Session, writing: Act): boolean {
  const after = writing.session()
  const isOfGroups = writing
    .changes()
    .every(
      (change) =>
        change.kind === 'set' &&
        change.entity === 'group' &&
        (change.field === 'withdrawn' || change.field === 'joinedTo'),
    )
  if (isOfGroups && sketchGroups(before) === sketchGroups(after)) return true
  return writing
    .changes()
    .every((change) => change.kind === 'set' && listValues(before, change) === listValues(after, change))
}

/**
 * The changes that take one act back, appended as a new act (nothing is ever removed from a log). Throws UndoProblem when a
 * later change rests on it. For an act that need not be the last, `undone` are those that will have been taken back by then
 * (see `listUndone`), and what was changed since stays as it is.
 */
export function undoAct(
  session: Session,
  act: string,
  history: History,
  pen: Pen,
  undone?: ReadonlySet<string>,
): readonly Change[] {
  const writing = startAct(session, pen, act)
  const undoing = { writing, history, undone: undone ?? null }
  for (const change of history.act(act).toReversed()) takeBack(undoing, change)
  if (!keepOneGroup(writing, session))
    throw new UndoProblem(
      'The points of that decision were put elsewhere since. Undo the later decisions first. Nothing was changed.',
    )
  return undone !== undefined && isSame(session, writing) ? [] : writing.changes()
}

/** A history over a list of changes, for those who keep no index of their own. */
export function historyOf(changes: readonly Change[]): History {
  return {
    change: (id) => changes.find((change) => change.id === id),
    act: (id) => changes.filter((change) => change.act === id),
  }
}
