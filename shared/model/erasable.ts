import { z } from 'zod'

import type { Change } from './change.ts'
import { entities, type Entity, entityNames } from './entities.ts'
import { Id, Members } from './values.ts'

type Ids = { has(id: string): boolean }

/** What can be erased: people, what is known of them, what was said, decisions on it, which may quote it, and what the draft made of it. The day, its tables, topics and themes cannot. */
export const erasable: readonly Entity[] = [
  'person',
  'identity',
  'role',
  'interest',
  'point',
  'echo',
  'group',
  'apart',
  'recommendation',
  'passage',
  'omission',
]

/** What goes with the person or point it belongs to, and the field that names that one. */
const owners: { readonly [E in Entity]?: string } = {
  identity: 'of',
  role: 'who',
  interest: 'who',
  echo: 'of',
  recommendation: 'from',
  omission: 'of',
}

/** True for a thing that belongs to somebody who was erased, going by its fields. */
export function belongsToErased(entity: Entity, fields: object, erased: Ids): boolean {
  const owner = (fields as Record<string, unknown>)[owners[entity] ?? '']
  return typeof owner === 'string' && erased.has(owner)
}

/** True for a change that is of something erased, or that makes something that belongs to somebody erased. */
export function isOfErased(change: Exclude<Change, { kind: 'erase' }>, erased: Ids): boolean {
  if (!erasable.includes(change.entity)) return false
  return (
    erased.has(change.of) || (change.kind === 'make' && belongsToErased(change.entity, change.value, erased))
  )
}

function fieldsOf(entity: Entity, fits: (schema: z.ZodType) => boolean): readonly string[] {
  const shape: Readonly<Record<string, z.ZodType>> = entities[entity].shape
  return Object.keys(shape).filter((field) => fits(shape[field] as z.ZodType))
}

/** For each entity, the fields that name another thing or none, and those that hold a set of things. */
export const references = Object.fromEntries(
  entityNames.map((name) => [
    name,
    {
      one: fieldsOf(name, (schema) => schema instanceof z.ZodNullable && schema.unwrap() === Id),
      many: fieldsOf(name, (schema) => schema === Members),
    },
  ]),
) as { readonly [E in Entity]: { readonly one: readonly string[]; readonly many: readonly string[] } }
