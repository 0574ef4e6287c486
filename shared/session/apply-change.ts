import { blanks } from '#shared/model/blank.ts'
import type { Change, MakeChange, SetChange } from '#shared/model/change.ts'
import { type Entity, entityNames } from '#shared/model/entities.ts'
import { belongsToErased, erasable, isOfErased } from '#shared/model/erasable.ts'
import type { Head, Made, Rec, Session } from '#shared/model/session.ts'

import { compareChanges, compareStamps, laterStamp } from './clock.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type State = Omit<Mutable<Session>, 'records'> & {
  records: Record<Entity, Session['records']['point']>
  /** Sets of members made by this fold, which it may therefore change in place; sorted when it is done. */
  readonly own: Set<Record<string, unknown>>
}

/** The key under which the heads of a field, or of one member of it, are kept. */
export function fieldKey(of: string, field: string, key?: string): string {
  return key === undefined ? `${of}/${field}` : `${of}/${field}/${key}`
}

function recordOf(state: State, entity: Entity, id: string): Rec<'point'> | undefined {
  return state.records[entity].get(id)
}

function put(state: State, entity: Entity, id: string, record: object): void {
  state.records[entity] = state.records[entity].set(id, record as Rec<'point'>)
}

function make(state: State, change: MakeChange): void {
  const known = recordOf(state, change.entity, change.of)
  if (known !== undefined) return remake(state, change, known)
  const { at, tick, device, by } = change
  const made: Made = { at, tick, device, by, change: change.id }
  put(state, change.entity, change.of, { ...blanks[change.entity], ...change.value, id: change.of, made })
}

/** The same thing made twice (a session rebuilt from its mirror meets its own past): differing fields become conflicts. */
function remake(state: State, change: MakeChange, known: Rec<'point'>): void {
  for (const [field, value] of Object.entries(change.value))
    if (JSON.stringify(known[field as 'text']) !== JSON.stringify(value))
      set(state, { ...change, kind: 'set', field: field as never, value, after: [] })
}

function valueOf(record: object, field: string, key: string | undefined): unknown {
  const value = (record as Record<string, unknown>)[field]
  return key === undefined ? value : (value as Record<string, unknown>)[key]
}

function withValue(state: State, record: object, change: SetChange, value: unknown): object {
  if (change.key === undefined) return { ...record, [change.field]: value }
  const before = (record as Record<string, Record<string, unknown>>)[change.field] ?? {}
  const members = state.own.has(before) ? before : { ...before }
  state.own.add(members)
  members[change.key] = value
  return { ...record, [change.field]: members }
}

/** So that two copies that added members in another order still hold the same bytes. */
function sortMembers(members: Record<string, unknown>): void {
  const sorted = Object.entries(members).toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [key] of sorted) delete members[key]
  for (const [key, value] of sorted) members[key] = value
}

function set(state: State, change: SetChange): void {
  const record = recordOf(state, change.entity, change.of)
  if (record === undefined) return
  const slot = fieldKey(change.of, change.field, change.key)
  const { at, tick, device, by, id, value, after } = change
  const before = state.heads.get(slot) ?? [
    { ...record.made, value: valueOf(record, change.field, change.key), after: [] },
  ]
  const heads: Head[] = before.filter((head) => !after.includes(head.change))
  // Only beside a log made again from a mirror does a change arrive after one that follows it.
  if (!heads.some((head) => head.after.includes(id)))
    heads.push({ at, tick, device, by, change: id, value, after })
  heads.sort((a, b) => compareStamps(a, b) || (a.change < b.change ? -1 : 1))
  state.heads = state.heads.set(slot, heads)
  put(state, change.entity, change.of, withValue(state, record, change, heads.at(-1)?.value))
}

/** Takes out what the erased ids stand for: once for many changes, because it looks at everything that can be erased. */
function sweep(state: Omit<State, 'own'>): void {
  const gone = new Set<string>()
  for (const entity of erasable) {
    const own = state.records[entity]
      .filter((record, id) => state.erased.has(id) || belongsToErased(entity, record, state.erased))
      .keySeq()
      .toArray()
    if (own.length === 0) continue
    state.records[entity] = state.records[entity].deleteAll(own)
    for (const id of own) gone.add(id)
  }
  if (gone.size > 0)
    state.heads = state.heads.filterNot((_, slot) => gone.has(slot.slice(0, slot.indexOf('/'))))
}

function applyTo(state: State, change: Change): void {
  if (state.seen.has(change.id)) return
  state.seen = state.seen.add(change.id)
  state.clock = laterStamp(state.clock, { at: change.at, tick: change.tick, device: change.device })
  if (change.kind === 'erase') {
    state.erased = state.erased.union(change.erased)
    return
  }
  if (isOfErased(change, state.erased)) return
  if (change.kind === 'make') return make(state, change)
  set(state, change)
}

function open(session: Session): State {
  return { ...session, records: { ...session.records } as unknown as State['records'], own: new Set() }
}

function close({ own, ...state }: State, before: Session): Session {
  if (state.erased.size > before.erased.size) sweep(state)
  for (const members of own) sortMembers(members)
  return state as unknown as Session
}

/** The session with one more change: the one place that says what a change does. Applying it again gives the same session. */
export function applyChange(session: Session, change: Change): Session {
  if (session.seen.has(change.id)) return session
  const state = open(session)
  applyTo(state, change)
  return close(state, session)
}

/** The session with many more changes, folded in order; the changes may come in any order. */
export function foldChanges(session: Session, changes: readonly Change[]): Session {
  const state = open(session)
  for (const entity of entityNames) state.records[entity] = state.records[entity].asMutable()
  state.heads = state.heads.asMutable()
  state.seen = state.seen.asMutable()
  for (const change of changes.toSorted(compareChanges)) applyTo(state, change)
  for (const entity of entityNames) state.records[entity] = state.records[entity].asImmutable()
  state.heads = state.heads.asImmutable()
  state.seen = state.seen.asImmutable()
  return close(state, session)
}
