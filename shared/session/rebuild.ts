import { type Change, mostFollowed, type SetChange } from '#shared/model/change.ts'
import { entities, type Entity, entityNames } from '#shared/model/entities.ts'
import type { Head, Made, Rec } from '#shared/model/session.ts'

import type { Snapshot } from './snapshot.ts'
import { remadeAct } from './undo.ts'

/** A field, or one member of it, that was set after its thing was made; its heads are what it stands on. */
type Slot = { readonly field: string; readonly key: string | undefined; readonly heads: readonly Head[] }
type Values = Record<string, unknown>

function listSlots(heads: Snapshot['heads']): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, Slot[]>()
  for (const [name, each] of Object.entries(heads)) {
    const [of = '', field = '', key] = name.split('/')
    const known = slots.get(of)
    if (known === undefined) slots.set(of, [{ field, key, heads: each }])
    else known.push({ field, key, heads: each })
  }
  return slots
}

function write(made: Made, rest: object): Change {
  const { at, tick, device, by, change } = made
  return { id: change, at, tick, device, by, act: remadeAct, ...rest } as Change
}

/** What the thing was made with, as far as that is known: a field that was set since is blank, unless its first value still stands. */
function firstValues(entity: Entity, record: Values, made: Made, slots: readonly Slot[]): Values {
  const fields = Object.keys(entities[entity].shape).filter((field) => Object.hasOwn(record, field))
  const value = Object.fromEntries(fields.map((field) => [field, record[field]]))
  for (const { field, key, heads } of slots) {
    const first = heads.find(({ change }) => change === made.change)
    const holder = key === undefined ? value : (value[field] = { ...(value[field] as Values) })
    if (first?.value === undefined) delete holder[key ?? field]
    else holder[key ?? field] = first.value
  }
  return value
}

function setAgain(entity: Entity, of: string, made: Made, { field, key, heads }: Slot): readonly SetChange[] {
  const first = heads.some(({ change }) => change === made.change) ? [] : [made.change]
  return heads
    .filter(({ change }) => change !== made.change)
    .map((head) => {
      const after = [...new Set([...first, ...head.after])].slice(0, mostFollowed)
      const member = key === undefined ? {} : { key }
      return write(head, { kind: 'set', entity, of, field, ...member, value: head.value, after }) as SetChange
    })
}

/** One change on several fields is a second making of the same thing. */
function joinFields([first, ...more]: readonly SetChange[]): readonly Change[] {
  if (first === undefined || more.length === 0) return first === undefined ? [] : [first]
  const { entity, of, id: change, ...made } = first
  const value = Object.fromEntries([first, ...more].map((set) => [set.field, set.value]))
  return [write({ ...made, change }, { kind: 'make', entity, of, value })]
}

function remake(entity: Entity, record: Rec<Entity>, slots: readonly Slot[]): readonly Change[] {
  const { id, made } = record
  const value = firstValues(entity, record, made, slots)
  const sets = Map.groupBy(
    slots.flatMap((slot) => setAgain(entity, id, made, slot)),
    (change) => change.id,
  )
  return [write(made, { kind: 'make', entity, of: id, value }), ...[...sets.values()].flatMap(joinFields)]
}

/** The tombstone of one thing; its own id serves as the change's, so that it is the same whoever makes it again. */
function eraseAgain(id: string, snapshot: Snapshot): Change {
  return write({ ...snapshot.clock, by: '', change: id }, { kind: 'erase', erased: [id] })
}

/**
 * A log made again from a mirror, for when the log itself is lost: how each thing was made, every wording that still
 * stands on each of its fields, and what was erased. These changes have the ids they had, so that merging takes and gives
 * nothing twice; wordings that were followed by others are gone until a copy that still has them is merged.
 */
export function rebuildChanges(snapshot: Snapshot): readonly Change[] {
  const slots = listSlots(snapshot.heads)
  const things = entityNames.flatMap((entity) =>
    (snapshot.records[entity] ?? []).flatMap((record) =>
      remake(entity, record as Rec<Entity>, slots.get(record.id) ?? []),
    ),
  )
  return [...things, ...(snapshot.erased ?? []).map((id) => eraseAgain(id, snapshot))]
}
