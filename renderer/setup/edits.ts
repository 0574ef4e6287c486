import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Entity, Fields } from '#shared/model/entities.ts'

/** One field of one thing gets a value. */
export function setField<E extends Entity, F extends keyof Fields<E> & string>(
  entity: E,
  id: string,
  field: F,
  value: Fields<E>[F],
): SetupEdit {
  return { kind: 'set', entity, id, field, value }
}

/** One member of a set is in it, or not. */
export function setMember<E extends Entity>(
  entity: E,
  id: string,
  field: keyof Fields<E> & string,
  key: string,
  value: boolean,
): SetupEdit {
  return { kind: 'set', entity, id, field, key, value }
}

/** A thing comes into being. */
export function makeThing<E extends Entity>(entity: E, id: string, value: Partial<Fields<E>>): SetupEdit {
  return { kind: 'make', entity, id, value }
}

/** Marks a thing as withdrawn; it is kept, and can be brought back. */
export function withdraw(entity: Entity, id: string): SetupEdit {
  return setField(entity, id, 'withdrawn', true)
}
