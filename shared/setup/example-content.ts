import { z } from 'zod'

import { Strength } from '#shared/model/guidance.ts'
import { Consent, RoleName } from '#shared/model/people.ts'
import { PointKind } from '#shared/model/point.ts'
import { Agreement, Amount, Line, When, Words } from '#shared/model/values.ts'
import { FactKind } from '#shared/model/workshop.ts'

const Day = z.strictObject({
  workshop: z.strictObject({
    title: Line,
    programme: Line,
    eventKind: Line,
    date: When,
    venue: Line,
    purpose: Words,
    audience: Words,
    population: Words,
    attendance: Amount,
    funding: Words,
    disclaimer: Words,
    reviewDate: When,
  }),
  facts: z.array(z.strictObject({ kind: FactKind, text: Words })),
  bodies: z.array(z.strictObject({ name: Line, short: Line, roles: z.array(RoleName) })),
  sides: z.array(z.strictObject({ name: Line, code: Line })),
  topics: z.array(
    z.strictObject({ title: Line, prompt: Words, minutes: z.number(), standards: z.array(Line) }),
  ),
  tables: z.number(),
  themes: z.array(z.strictObject({ name: Line, label: Line, definition: Words, sub: z.array(Line) })),
  people: z.array(
    z.strictObject({
      name: Line,
      code: Line.default(''),
      email: Line.default(''),
      post: Line,
      body: Line.default(''),
      side: Line,
      table: z.number(),
      roles: z.array(RoleName),
      consent: Consent.default('not-asked'),
    }),
  ),
  presentations: z.array(z.strictObject({ title: Line, speaker: Line, post: Line })),
  statistics: z.array(
    z.strictObject({
      value: Line,
      unit: Line,
      what: Words,
      where: Line,
      period: Line,
      from: Line,
      caveat: Words,
    }),
  ),
  references: z.array(z.strictObject({ title: Line, number: Line, developer: Line, date: Line })),
  abbreviations: z.array(z.strictObject({ short: Line, long: Line })),
})

const Said = z.strictObject({
  text: Words,
  kind: PointKind,
  table: z.number(),
  topic: Line,
  by: Line.default(''),
  side: Line.default(''),
  themes: z.array(Line).default([]),
  agreement: Agreement.partial({ people: true }).optional(),
  dissent: Words.default(''),
  starred: z.boolean().default(false),
  /** The text of the point it stands under. */
  under: Words.default(''),
})

const Step = z.strictObject({
  text: Words,
  label: Line.default(''),
  strength: Strength.nullable().default(null),
  lead: Line.default(''),
  funding: Line.default(''),
  audience: Line.default(''),
  duration: Line.default(''),
  mandatory: z.boolean().default(false),
  measure: Line.default(''),
  dependsOn: Line.default(''),
})
const Plan = z.array(
  z.strictObject({
    topic: Words,
    standards: z.array(Line),
    actions: z.array(Step.extend({ under: z.array(Step).default([]) })),
  }),
)

/** The example workshop as it is written down in `resources/example`. */
export const ExampleContent = z.strictObject({ day: Day, points: z.array(Said), plan: Plan })
export type ExampleContent = z.infer<typeof ExampleContent>
