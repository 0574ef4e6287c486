import { blanks } from '#shared/model/blank.ts'
import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'

import { fieldKey } from './apply-change.ts'
import { keepOneGroup } from './keep-one-group.ts'
import { keepsVersion } from './savepoints.ts'
import { type Act, headsOf, type Pen, startAct } from './write-changes.ts'

/** An act that can be taken back or done again; `of` is the act as it was first done. */
export type Step = { readonly act: string; readonly of: string }
/** What undo and redo would do next: the last of each list. */
export type Steps = { readonly undo: Step[]; readonly redo: Step[] }

/** The changes of a session, by id and by act. */
export type History = {
  change(id: string): Change | undefined
  act(id: string): readonly Change[]
}

/** Thrown when an act cannot be taken back because something was done on top of it. */
export class UndoProblem extends Error {
  override readonly name = 'UndoProblem'
}

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

function valueAt(history: History, change: SetChange, followed: string | undefined): unknown {
  const before = history.change(followed ?? '')
  if (before?.kind === 'set') return before.value
  const made = before?.kind === 'make' ? (before.value as Record<string, unknown>) : {}
  const value = made[change.field] ?? (blanks[change.entity] as Record<string, unknown>)[change.field]
  return change.key === undefined ? value : ((value as Record<string, unknown>)[change.key] ?? false)
}

/** What a change follows that still counts: behind what was taken back stands what that had followed. */
function listFollowed(
  history: History,
  { after }: SetChange,
  undone: ReadonlySet<string>,
  met = new Set<string>(),
): readonly string[] {
  return after.flatMap((id) => {
    const before = history.change(id)
    if (before?.kind !== 'set' || !undone.has(before.act) || met.has(id)) return [id]
    met.add(id)
    return listFollowed(history, before, undone, met)
  })
}

/** What a field was before a change on it: several wordings where the change was the choice among them. */
function valuesBefore(history: History, change: SetChange, undone: ReadonlySet<string>): readonly unknown[] {
  const all = listFollowed(history, change, undone)
  const followed = all.length === 0 ? [undefined] : all
  const values = followed.map((id) => valueAt(history, change, id))
  const texts = values.map((value) => JSON.stringify(value))
  return values.filter((_, at) => texts.indexOf(texts[at] ?? '') === at)
}

/** What is being taken back, and where; `undone` is null for the last step, which gives way to what rests on it. */
type Undoing = {
  readonly writing: Act
  readonly history: History
  readonly undone: ReadonlySet<string> | null
}

const none: ReadonlySet<string> = new Set()

type Slot = { readonly of: string; readonly field: string; readonly key?: string | undefined }

/** The change whose value a head stands for: an undo stands for what its act had followed, a redo for what was undone. */
function standsFor(history: History, head: string, slot: Slot): string {
  let at = head
  // Copies from elsewhere may hold undos that go round in a ring.
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const undone = history.change(at)?.undoes
    if (undone === undefined) return at
    const taken = history.act(undone)
    const set = taken.findLast(
      (one) => one.kind === 'set' && one.of === slot.of && one.field === slot.field && one.key === slot.key,
    )
    if (set?.kind !== 'set') return taken.find((one) => one.kind === 'make' && one.of === slot.of)?.id ?? at
    at = set.after.at(-1) ?? ''
  }
  return at
}

function refuseUndo(): never {
  throw new UndoProblem(
    'This was changed again in another copy, so it is left as it is. Ask once more for the step before it.',
  )
}

/** The fields of a thing, and the members of those that are sets. */
function listSlots(session: Session, { entity, of }: MakeChange): readonly Slot[] {
  return Object.entries(session.records[entity].get(of) ?? {}).flatMap(([field, value]) => {
    const isSet = typeof value === 'object' && value !== null && !Array.isArray(value)
    const members = isSet ? Object.keys(value).map((key) => ({ of, field, key })) : []
    return [{ of, field }, ...members]
  })
}

/** What a head stands for, behind changes that only said again what was there. */
function originOf(history: History, head: string, slot: Slot): string {
  let at = standsFor(history, head, slot)
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const change = history.change(at)
    if (change?.kind !== 'set') return at
    const [before, ...more] = valuesBefore(history, change, none)
    if (more.length > 0 || JSON.stringify(before) !== JSON.stringify(change.value)) return at
    at = standsFor(history, change.after.at(-1) ?? '', slot)
  }
  return at
}

/** A thing is taken away only as its own act left it: what another act said of it would go as well. */
function checkUntouched({ writing, history }: Undoing, made: MakeChange): void {
  const session = writing.session()
  const written = new Set(writing.changes().map(({ id }) => id))
  for (const slot of listSlots(session, made))
    for (const { change } of session.heads.get(fieldKey(slot.of, slot.field, slot.key)) ?? []) {
      const stands = originOf(history, change, slot)
      const isOwn = stands === made.id || history.change(stands)?.act === made.act
      if (!isOwn && !written.has(change)) refuseUndo()
    }
}

function takeAway(undoing: Undoing, made: MakeChange): void {
  const { writing, undone } = undoing
  if (undone === null) checkUntouched(undoing, made)
  // Written even where something else withdrew it: taking that back too does not bring it back then.
  const heads = headsOf(writing.session(), made.entity, made.of, 'withdrawn')
  writing.set(made.entity, made.of, 'withdrawn', true, heads)
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
  keepOneGroup(writing, session)
  return writing.changes()
}

/** A history over a list of changes, for those who keep no index of their own. */
export function historyOf(changes: readonly Change[]): History {
  return {
    change: (id) => changes.find((change) => change.id === id),
    act: (id) => changes.filter((change) => change.act === id),
  }
}
