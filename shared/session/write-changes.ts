import { type Change, mostErased, mostFollowed } from '#shared/model/change.ts'
import type { Entity, Fields } from '#shared/model/entities.ts'
import { isOfErased } from '#shared/model/erasable.ts'
import type { Session } from '#shared/model/session.ts'

import { applyChange, fieldKey } from './apply-change.ts'
import { nextStamp } from './clock.ts'

/** What a feature needs from outside to make changes: ids, the time, who and where. */
export type Pen = {
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly by: string
  readonly device: string
}

/** One act being written: each call adds a change, and `session` shows the session with all of them. */
export type Act = {
  readonly make: <E extends Entity>(entity: E, value: Partial<Fields<E>>, id?: string) => string
  readonly set: <E extends Entity, F extends keyof Fields<E> & string>(
    entity: E,
    id: string,
    field: F,
    value: Fields<E>[F],
    /** The changes it follows, where not all the latest ones: the others stand beside it. It is written whatever the field is then. */
    after?: readonly string[],
  ) => void
  readonly setMember: <E extends Entity>(
    entity: E,
    id: string,
    field: keyof Fields<E> & string,
    key: string,
    value: boolean,
    after?: readonly string[],
  ) => void
  /** Says again what a field is, so that whoever changes it in another copy meanwhile is seen to disagree. */
  readonly confirm: <E extends Entity>(entity: E, id: string, field: keyof Fields<E> & string) => void
  /** Takes things out of the session for good; see `rewriteChanges` for the log. */
  readonly erase: (ids: readonly string[]) => void
  readonly session: () => Session
  readonly changes: () => readonly Change[]
  readonly newId: () => string
}

type Place = {
  readonly entity: Entity
  readonly of: string
  readonly field: string
  readonly key?: string | undefined
}

/** The ids of the changes that a new change to this field has to follow: the latest ones, as far as one change can name them. */
export function headsOf(
  session: Session,
  entity: Entity,
  of: string,
  field: string,
  key?: string,
): readonly string[] {
  const heads = session.heads.get(fieldKey(of, field, key))
  if (heads !== undefined) return heads.slice(-mostFollowed).map((head) => head.change)
  const record = session.records[entity].get(of)
  return record === undefined ? [] : [record.made.change]
}

/** Begins an act on a session; `undoes` names the act it takes back. Setting a field to what it is already adds nothing. */
export function startAct(session: Session, pen: Pen, undoes?: string): Act {
  let current = session
  const changes: Change[] = []
  const act = pen.newId()
  const add = (change: object): void => {
    const stamp = nextStamp(current.clock, pen.now(), pen.device)
    const whole = {
      id: pen.newId(),
      ...stamp,
      by: pen.by,
      act,
      ...(undoes === undefined ? {} : { undoes }),
      ...change,
    } as Change
    // Sent again after an erasure, it must not reach the log either.
    if (whole.kind !== 'erase' && isOfErased(whole, current.erased)) return
    changes.push(whole)
    current = applyChange(current, whole)
  }
  const put = (
    { entity, of, field, key }: Place,
    value: unknown,
    after: readonly string[] | undefined,
  ): void => {
    const heads = headsOf(current, entity, of, field, key)
    if (after === undefined && heads.length === 1 && same(current, entity, of, field, key, value)) return
    const member = key === undefined ? {} : { key }
    add({ kind: 'set', entity, of, field, ...member, value, after: after ?? heads })
  }
  return {
    make: (entity, value, id = pen.newId()) => {
      add({ kind: 'make', entity, of: id, value })
      return id
    },
    set: (entity, of, field, value, after) => put({ entity, of, field }, value, after),
    setMember: (entity, of, field, key, value, after) => put({ entity, of, field, key }, value, after),
    confirm: (entity, of, field) => {
      const value = current.records[entity].get(of)?.[field]
      add({ kind: 'set', entity, of, field, value, after: headsOf(current, entity, of, field) })
    },
    erase: (ids) => {
      for (let start = 0; start < ids.length; start += mostErased)
        add({ kind: 'erase', erased: ids.slice(start, start + mostErased) })
    },
    session: () => current,
    changes: () => changes,
    newId: pen.newId,
  }
}

function same(
  session: Session,
  entity: Entity,
  of: string,
  field: string,
  key: string | undefined,
  value: unknown,
): boolean {
  const record = session.records[entity].get(of) as Record<string, unknown> | undefined
  const whole = record?.[field]
  const now = key === undefined ? whole : ((whole as Record<string, unknown> | undefined)?.[key] ?? false)
  return JSON.stringify(now) === JSON.stringify(value)
}
