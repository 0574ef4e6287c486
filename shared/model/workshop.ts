import { z } from 'zod'

import { Amount, Id, Line, Members, Place, When, Words } from './values.ts'

export const Template = z.enum(['guidance', 'action-plan', 'thematic'])
export type Template = z.infer<typeof Template>

/** A kind of point as this session uses it: code, name on screen, and the mark that starts the line. */
export const KindSetting = z.strictObject({ code: Line, name: Line, mark: z.string().max(2) })
export type KindSetting = z.infer<typeof KindSetting>

/** The workshop itself; its id is the session's id. */
export const Workshop = z.strictObject({
  title: Line,
  programme: Line,
  eventKind: Line,
  template: Template,
  date: When.nullable(),
  venue: Line,
  purpose: Words,
  audience: Words,
  population: Words,
  attendance: Amount.nullable(),
  rows: z.number().int().positive().nullable(),
  language: Line,
  kinds: z.array(KindSetting).max(12),
  plainTyping: z.boolean(),
  funding: Words,
  disclaimer: Words,
  copyright: Line,
  reviewDate: When.nullable(),
  keepUntil: When.nullable(),
  withdrawn: z.boolean(),
})

/** What a fact says about the day. `other` keeps whatever has no name of its own. */
export const FactKind = z.enum([
  'aim',
  'is',
  'is-not',
  'rationale',
  'precedent',
  'framing',
  'step-today',
  'step-after',
  'background',
  'method',
  'setting',
  'participants',
  'analysis',
  'discussion',
  'conclusion',
  'audience',
  'apology',
  'speaker',
  'key-message',
  'segment',
  'deadline',
  'call',
  'contact',
  'other',
])
export type FactKind = z.infer<typeof FactKind>

/** Something known about the day rather than said at a table: an aim, a step, the history behind it. */
export const Fact = z.strictObject({
  kind: FactKind,
  text: Words,
  heading: Line,
  under: Id.nullable(),
  when: When.nullable(),
  amount: Amount.nullable(),
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** Where people sit. */
export const Table = z.strictObject({
  number: z.number().int().nonnegative().nullable(),
  name: Line,
  scribe: Id.nullable(),
  facilitator: Id.nullable(),
  expertise: Members,
  /** Its place in feedback where that is not `order`. */
  feedbackOrder: Line,
  order: Line,
  withdrawn: z.boolean(),
})

/** What a table works on. */
export const Topic = z.strictObject({
  title: Line,
  prompt: Words,
  minutes: z.number().int().positive().nullable(),
  tables: Members,
  standards: z.array(Line),
  /** Pooled far enough to be taken to the room. */
  readyForFeedback: z.boolean(),
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** A part of the programme: morning, presentation, table work, plenary. */
export const Slot = z.strictObject({
  title: Line,
  starts: Line,
  minutes: z.number().int().positive().nullable(),
  topic: Id.nullable(),
  presentation: Id.nullable(),
  order: Line,
  withdrawn: z.boolean(),
})

/** A word the session spells as its people do: a name, a drug, a service. */
export const Spelling = z.strictObject({ word: Line, withdrawn: z.boolean() })

/** A state of the session that somebody gave a name: everything up to when it was made. */
export const Savepoint = z.strictObject({ name: Line, withdrawn: z.boolean() })

/** A short form used in the session and what it stands for; `expands` opens it while typing. */
export const Abbreviation = z.strictObject({
  short: Line,
  long: Line,
  expands: z.boolean(),
  withdrawn: z.boolean(),
})
