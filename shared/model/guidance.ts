import { z } from 'zod'

import { Id, Line, Members, Place, When, Words } from './values.ts'
import { Template } from './workshop.ts'

/** A set of outside standards that actions are held against. */
export const Framework = z.strictObject({ name: Line, items: z.array(Line), withdrawn: z.boolean() })

/** Other guidance or evidence that somebody cited. */
export const Reference = z.strictObject({
  title: Line,
  number: Line,
  developer: Line,
  date: When.nullable(),
  text: Words,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** One row of an action plan: a topic, the standards printed beside it (none, several, "passim"), its actions. */
export const PlanRow = z.strictObject({
  topic: Words,
  standards: z.array(Line),
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

export const Strength = z.enum(['offer', 'consider', 'research'])
export type Strength = z.infer<typeof Strength>

/** One action; `under` is its lead action, `label` the block it stands in (such as Targeting). */
export const Action = z.strictObject({
  row: Id,
  text: Words,
  under: Id.nullable(),
  label: Line,
  strength: Strength.nullable(),
  lead: Line,
  funding: Line,
  audience: Line,
  duration: Line,
  mandatory: z.boolean(),
  measure: Line,
  dependsOn: Line,
  status: Line,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})

/** What the draft says should be done. `number` is never used again within a session. */
export const Recommendation = z.strictObject({
  number: Line,
  text: Words,
  strength: Strength.nullable(),
  population: Line,
  actor: Line,
  setting: Line,
  rationale: Words,
  topic: Id.nullable(),
  /** The points, groups and themes it rests on. */
  rests: Members,
  /** The point or group it was composed from, and its words at the time: where `text` is still these, composing again may renew it. */
  from: Id.nullable(),
  composed: Words,
  /** One of the key recommendations, which the summary lists (AGREE II, item 17). */
  isKey: z.boolean(),
  order: Line,
  withdrawn: z.boolean(),
})

/** A piece of the draft in the writer's own words: new, or in place of what is composed. Words are Markdown: bold, italic, lists, links. */
export const Passage = z.strictObject({
  template: Template,
  /** The anchor of the composed block it stands in place of; empty where it is new. */
  replaces: Line,
  /** What was composed there at the time, as plain text, to see where that has changed since. */
  composed: Words,
  /** The anchor of the block or heading that a new piece stands behind. */
  after: Line,
  kind: z.enum(['heading', 'paragraph', 'quote']),
  text: Words,
  /** Left out of the draft: nothing stands in its place. */
  isLeftOut: z.boolean(),
  because: Words,
  /** The points, groups and themes it rests on. */
  rests: Members,
  order: Line,
  withdrawn: z.boolean(),
})

/** A point or group that the draft leaves out on purpose, and why. */
export const Omission = z.strictObject({
  of: Id,
  because: Words,
  withdrawn: z.boolean(),
})

/** A numbered issue of the draft, with its own credits. */
export const Version = z.strictObject({
  number: Line,
  template: Line,
  status: z.enum(['draft', 'review', 'final']),
  date: When.nullable(),
  credits: Words,
  /** What it was issued for, to whom, and who approved it and when (the issue sheet). */
  issuedFor: Line,
  issuedTo: Words,
  approvedBy: Line,
  approvedOn: When.nullable(),
  file: Line,
  sha256: Line,
  withdrawn: z.boolean(),
})

/** An appendix of the document; an empty one is legal and shows as empty. */
export const Appendix = z.strictObject({
  title: Line,
  text: Words,
  order: Line,
  place: Place.nullable(),
  withdrawn: z.boolean(),
})
