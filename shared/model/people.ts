import { z } from 'zod'

import { Amount, Id, Line, Members, Place, When, Words } from './values.ts'

/** The side a delegate knows the subject from. */
export const Expertise = z.strictObject({
  name: Line,
  code: Line,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** An organisation; it may play several roles. */
export const Body = z.strictObject({
  name: Line,
  short: Line,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

export const Naming = z.enum(['code', 'role', 'first-name', 'full-name'])
export const Consent = z.enum(['not-asked', 'given', 'refused', 'withdrawn'])

/** Somebody, without identity: what may be shown of them. Names and addresses live in Identity. */
export const Person = z.strictObject({
  code: Line,
  post: Line,
  body: Id.nullable(),
  expertise: Members,
  table: Id.nullable(),
  naming: Naming,
  consent: Consent,
  note: Words,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** Who a person or a body's contact is. Kept apart from everything said; left out of exports unless ticked. */
export const Identity = z.strictObject({
  of: Id,
  name: Line,
  email: Line,
  phone: Line,
  withdrawn: z.boolean(),
})

export const RoleName = z.enum([
  'organiser',
  'host',
  'co-host',
  'instigator',
  'funder',
  'chair',
  'keynote',
  'presenter',
  'facilitator',
  'scribe',
  'delegate',
  'key-editor',
  'key-writer',
  'author',
  'core-group',
  'mentor',
  'advisory-body',
  'user-organisation',
  'commenter',
  'approver',
  'printer',
])
export type RoleName = z.infer<typeof RoleName>

/** One person or body in one role; somebody may hold many. */
export const Role = z.strictObject({
  who: Id,
  role: RoleName,
  note: Line,
  order: Line,
  withdrawn: z.boolean(),
})

/** A talk brought into the day, so that the draft can say "heard from a speaker". */
export const Presentation = z.strictObject({
  title: Line,
  speaker: Id.nullable(),
  post: Line,
  date: When.nullable(),
  topic: Id.nullable(),
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** A figure somebody gave: how much of what, where, when, from which source. */
export const Statistic = z.strictObject({
  amount: Amount,
  unit: Line,
  what: Words,
  where: Line,
  period: Line,
  from: Line,
  caveat: Words,
  presentation: Id.nullable(),
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** An interest somebody declared. */
export const Interest = z.strictObject({
  who: Id,
  date: When.nullable(),
  type: Line,
  nature: Words,
  taken: z.enum(['none', 'partial', 'excluded']),
  withdrawn: z.boolean(),
})
