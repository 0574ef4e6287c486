import { blanks } from '#shared/model/blank.ts'
import type { Change, SetChange } from '#shared/model/change.ts'

/** The changes of a session, by id and by act. */
export type History = {
  change(id: string): Change | undefined
  act(id: string): readonly Change[]
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

/** What the making of a group that was taken back had put into it is not in it. */
function isGone(
  history: History,
  change: SetChange,
  followed: string | undefined,
  undone: ReadonlySet<string>,
) {
  const made =
    change.entity === 'group' && change.key !== undefined ? history.change(followed ?? '') : undefined
  return made?.kind === 'make' && undone.has(made.act)
}

/** What a field was before a change on it: several wordings where the change was the choice among them. */
export function valuesBefore(
  history: History,
  change: SetChange,
  undone: ReadonlySet<string>,
): readonly unknown[] {
  const all = listFollowed(history, change, undone)
  const followed = all.length === 0 ? [undefined] : all
  const values = followed.map((id) =>
    isGone(history, change, id, undone) ? false : valueAt(history, change, id),
  )
  const texts = values.map((value) => JSON.stringify(value))
  return values.filter((_, at) => texts.indexOf(texts[at] ?? '') === at)
}

export const none: ReadonlySet<string> = new Set()

/** A field of a thing, or one member of it. */
export type Slot = { readonly of: string; readonly field: string; readonly key?: string | undefined }

/** The change whose value a head stands for: an undo stands for what its act had followed, a redo for what was undone. */
export function standsFor(history: History, head: string, slot: Slot): string {
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

/** What a head stands for, behind acts that were taken back. */
export function standsBehind(
  history: History,
  head: string,
  slot: Slot,
  undone: ReadonlySet<string>,
): string {
  let at = standsFor(history, head, slot)
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const change = history.change(at)
    if (change?.kind !== 'set' || !undone.has(change.act)) return at
    at = standsFor(history, change.after.at(-1) ?? '', slot)
  }
  return at
}

/** What a head stands for, behind changes that only said again what was there. */
export function originOf(history: History, head: string, slot: Slot): string {
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
