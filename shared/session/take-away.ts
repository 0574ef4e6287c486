import type { MakeChange, SetChange } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { fieldKey } from './apply-change.ts'
import { membersOf } from './list.ts'
import {
  type History,
  none,
  originOf,
  type Slot,
  standsBehind,
  standsFor,
  valuesBefore,
} from './undo-values.ts'
import { type Act, headsOf } from './write-changes.ts'

/** Thrown when an act cannot be taken back because something was done on top of it. */
export class UndoProblem extends Error {
  override readonly name = 'UndoProblem'
}

/** What is being taken back, and where; `undone` is null for the last step, which gives way to what rests on it. */
export type Undoing = {
  readonly writing: Act
  readonly history: History
  readonly undone: ReadonlySet<string> | null
}

/** Throws UndoProblem: something else stands there now. */
export function refuseUndo(): never {
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

/** A thing is taken away only as its own act left it: what another act said of it would go as well. */
export function checkUntouched({ writing, history }: Undoing, made: MakeChange): void {
  const session = writing.session()
  const written = new Set(writing.changes().map(({ id }) => id))
  for (const slot of listSlots(session, made))
    for (const { change } of session.heads.get(fieldKey(slot.of, slot.field, slot.key)) ?? []) {
      const stands = originOf(history, change, slot)
      const isOwn = stands === made.id || history.change(stands)?.act === made.act
      if (!isOwn && !written.has(change)) refuseUndo()
    }
}

/** What rests on a thing without being in it: what went into it, and what was filed under a theme or stands under it. */
function listResting({ records }: Session, { entity, of }: MakeChange | SetChange): readonly string[] {
  if (entity === 'group')
    return [...records.group.values()].flatMap(({ id, joinedTo }) => (joinedTo === of ? id : []))
  if (entity !== 'theme') return []
  const parts = [...records.theme.values()].filter(
    ({ joinedTo, parent, withdrawn }) => joinedTo === of || (!withdrawn && parent === of),
  )
  const filed = [...records.point.values(), ...records.group.values()].filter(
    ({ themes, withdrawn }) => themes[of] === true && !withdrawn,
  )
  return [...parts, ...filed].map(({ id }) => id)
}

/**
 * The making of a group, taken back out of its turn: its own members leave it, and whatever came into it since stays. Written
 * even of those that left: taking that back too does not bring them back then.
 */
function emptyGroup({ writing, history, undone }: Undoing, { of, id, value }: MakeChange): void {
  const { members = {}, themes = {} } = value as Partial<Rec<'group'>>
  for (const [field, own] of [
    ['members', members],
    ['themes', themes],
  ] as const)
    for (const key of membersOf(own)) {
      const heads = writing.session().heads.get(fieldKey(of, field, key)) ?? []
      const isOwn = heads.every(
        ({ change, value: stands }) =>
          stands !== true || standsBehind(history, change, { of, field, key }, undone ?? none) === id,
      )
      if (isOwn)
        writing.setMember('group', of, field, key, false, headsOf(writing.session(), 'group', of, field, key))
    }
}

const refusals = {
  group: 'More was put into that group since. Undo that first. Nothing was changed.',
  theme:
    'Points or themes were put under that theme since. Undo that first, or withdraw the theme. Nothing was changed.',
} as const

/** Whether another act put a point into a group that was put off before. */
function hasGrown({ writing, history }: Undoing, { of, act }: SetChange): boolean {
  const session = writing.session()
  return membersOf(session.records.group.get(of)?.members ?? {}).some((key) =>
    headsOf(session, 'group', of, 'members', key).some((head) => {
      const stands = history.change(standsFor(history, head, { of, field: 'members', key }))
      return stands?.kind === 'set' && stands.value === true && stands.act !== act
    }),
  )
}

/** What was put off is no group again only while nothing came into it since. Throws UndoProblem where something did. */
export function checkPutOff(undoing: Undoing, change: SetChange): void {
  if (change.entity !== 'group' || change.field !== 'state') return
  const before = valuesBefore(undoing.history, change, undoing.undone ?? none)
  if (before.every((state) => state === 'confirmed')) return
  const resting = listResting(undoing.writing.session(), change)
  if (resting.length > 0 || hasGrown(undoing, change)) throw new UndoProblem(refusals.group)
}

/** Takes back the making of a thing. Throws UndoProblem where something rests on it. */
export function takeAway(undoing: Undoing, made: MakeChange): void {
  const { writing, undone } = undoing
  if (made.entity === 'group' && undone !== null) return emptyGroup(undoing, made)
  const written = new Set(writing.changes().flatMap((change) => (change.kind === 'erase' ? [] : [change.of])))
  if (listResting(writing.session(), made).some((id) => !written.has(id)))
    throw new UndoProblem(made.entity === 'theme' ? refusals.theme : refusals.group)
  if (undone === null) checkUntouched(undoing, made)
  // Written even where something else withdrew it: taking that back too does not bring it back then.
  const heads = headsOf(writing.session(), made.entity, made.of, 'withdrawn')
  writing.set(made.entity, made.of, 'withdrawn', true, heads)
}
