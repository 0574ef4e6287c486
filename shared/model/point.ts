import { z } from 'zod'

import { Agreement, Id, Line, Members, Place, Words } from './values.ts'

/** The kinds a point may have; which six have marks is set per session. */
export const PointKind = z.enum([
  'point',
  'say',
  'quote',
  'question',
  'risk',
  'share',
  'barrier',
  'enabler',
  'need',
  'testimony',
  'action',
])
export type PointKind = z.infer<typeof PointKind>

/** How a point came in: at a table, from a speaker, from somebody's notes or paper. */
export const HeardFrom = z.enum(['table', 'speaker', 'notes', 'paper', 'plenary'])

/** One thing said, as captured. Pooling never rewrites it. */
export const Point = z.strictObject({
  text: Words,
  kind: PointKind,
  table: Id.nullable(),
  topic: Id.nullable(),
  person: Id.nullable(),
  expertise: Id.nullable(),
  scribe: Id.nullable(),
  heardFrom: HeardFrom,
  presentation: Id.nullable(),
  /** The time of day it was said, HH:MM, where that is not when it was typed: written on paper first. */
  saidAt: Line,
  agreement: Agreement.nullable(),
  dissent: Words,
  starred: z.boolean(),
  /** The room has heard it in feedback. */
  reported: z.boolean(),
  tags: Members,
  themes: Members,
  under: Id.nullable(),
  /** The point it was split from, and the point its words were joined to. */
  splitFrom: Id.nullable(),
  joinedTo: Id.nullable(),
  heading: Line,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
  withdrawnBecause: Words,
})

/** The same thing said again at the table: counted to the point that was there, with the words it was said in. */
export const Echo = z.strictObject({
  of: Id,
  text: Words,
  person: Id.nullable(),
  expertise: Id.nullable(),
  agreement: Agreement.nullable(),
  withdrawn: z.boolean(),
})

/** A heading that points are filed under; a sub-theme has a parent. */
export const Theme = z.strictObject({
  name: Line,
  label: Line,
  definition: Words,
  parent: Id.nullable(),
  /** The theme it was put into. */
  joinedTo: Id.nullable(),
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** Points that say the same thing, under one wording, members kept. */
export const Group = z.strictObject({
  wording: Words,
  wordingFrom: Id.nullable(),
  members: Members,
  topic: Id.nullable(),
  themes: Members,
  state: z.enum(['suggested', 'confirmed', 'later']),
  reason: Words,
  starred: z.boolean(),
  /** The group it was split from, and the group it went into. */
  splitFrom: Id.nullable(),
  joinedTo: Id.nullable(),
  order: Line,
  withdrawn: z.boolean(),
})

/** A decision that two points are not the same, or share only a theme. */
export const Apart = z.strictObject({
  points: Members,
  says: z.enum(['same-theme', 'not-related']),
  reason: Words,
  withdrawn: z.boolean(),
})

/** A file that was brought in, by content, so that bringing it in twice is noticed. */
export const Source = z.strictObject({
  name: Line,
  /** The title the file gives itself. */
  title: Line,
  sha256: Line,
  bytes: z.number().int().nonnegative(),
  lines: z.number().int().nonnegative(),
  withdrawn: z.boolean(),
})

/** Text of a source that was not understood: kept, and listed until somebody reads it. */
export const Leftover = z.strictObject({
  text: Words,
  why: z.enum(['not-understood', 'dropped']),
  place: Place.nullable(),
  withdrawn: z.boolean(),
})
