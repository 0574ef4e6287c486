import { z } from 'zod'

import { entities, type Entity, EntityName, entityNames, type Fields } from './entities.ts'
import { Id, Line } from './values.ts'

/** When a change was made: wall time, a counter for changes within it, and the device (a hybrid logical clock). */
export const Stamp = z.strictObject({
  at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
  tick: z.number().int().nonnegative(),
  device: Id,
})
export type Stamp = z.infer<typeof Stamp>

const common = {
  id: Id,
  ...Stamp.shape,
  by: Line,
  /** The act this change belongs to; one act is one step of undo. */
  act: Id,
  /** The act this one takes back, where it is an undo or a redo. */
  undoes: Id.optional(),
}

/** How many changes on the same field one change can follow, and how many things one can erase. */
export const mostFollowed = 64
export const mostErased = 10_000

const Make = z.strictObject({
  ...common,
  kind: z.literal('make'),
  entity: EntityName,
  of: Id,
  value: z.looseObject({}),
})
const SetField = z.strictObject({
  ...common,
  kind: z.literal('set'),
  entity: EntityName,
  of: Id,
  field: Line,
  key: Id.optional(),
  value: z.unknown(),
  /** The changes this one follows on the same field. Where two follow the same one, both are kept: a conflict. */
  after: z.array(Id).max(mostFollowed),
})
const Erase = z.strictObject({
  ...common,
  kind: z.literal('erase'),
  erased: z.array(Id).min(1).max(mostErased),
})
const AnyChange = z.discriminatedUnion('kind', [Make, SetField, Erase])

type Common = Omit<z.infer<typeof Erase>, 'kind' | 'erased'>

/** A thing comes into being, with what is known of it then; the other fields are blank. */
export type MakeOf<E extends Entity> = Common & {
  readonly kind: 'make'
  readonly entity: E
  readonly of: string
  readonly value: Partial<Fields<E>>
}
/** One field of one thing gets a value; with `key`, one member of a field that is a set. */
export type SetOf<E extends Entity> = Common & {
  readonly kind: 'set'
  readonly entity: E
  readonly of: string
  readonly field: keyof Fields<E> & string
  readonly key?: string | undefined
  readonly value: unknown
  readonly after: readonly string[]
}
/** Somebody is erased; what is left is this line, so that a later merge cannot bring them back. */
export type EraseChange = Common & { readonly kind: 'erase'; readonly erased: readonly string[] }

export type MakeChange = { [E in Entity]: MakeOf<E> }[Entity]
export type SetChange = { [E in Entity]: SetOf<E> }[Entity]
/** All that can happen to a session. */
export type Change = MakeChange | SetChange | EraseChange

const partials = Object.fromEntries(
  entityNames.map((name): [string, z.ZodType] => [name, entities[name].partial()]),
) as Record<Entity, z.ZodType>

/** The schema of one field of an entity, or of one member of it when the field is a set; null when there is none. */
export function fieldSchema(entity: Entity, field: string, keyed: boolean): z.ZodType | null {
  const shape: Record<string, z.ZodType> = entities[entity].shape
  const schema = Object.hasOwn(shape, field) ? shape[field] : undefined
  if (schema === undefined) return null
  if (!keyed) return schema
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : null
}

function checkValue(change: z.infer<typeof AnyChange>): boolean {
  switch (change.kind) {
    case 'make':
      return partials[change.entity]?.safeParse(change.value).success ?? false
    case 'set':
      return (
        fieldSchema(change.entity, change.field, change.key !== undefined)?.safeParse(change.value).success ??
        false
      )
    case 'erase':
      return true
  }
}

/** The value as a change, or null when it is not one this version of the app understands. */
export function readChange(value: unknown): Change | null {
  const parsed = AnyChange.safeParse(value)
  return parsed.success && checkValue(parsed.data) ? (parsed.data as Change) : null
}
