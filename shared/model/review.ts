import { z } from 'zod'

import { Id, Line, Members, When, Words } from './values.ts'

/** One sending-out of a version. */
export const Round = z.strictObject({
  name: Line,
  version: Id.nullable(),
  to: z.enum(['core-group', 'delegates', 'bodies', 'approvers', 'print']),
  sent: When.nullable(),
  closes: When.nullable(),
  recipients: Members,
  state: z.enum(['planned', 'open', 'closed']),
  order: Line,
  withdrawn: z.boolean(),
})

export const Decision = z.enum([
  'accepted',
  'accepted-with-changes',
  'partly-accepted',
  'not-accepted',
  'noted',
  'out-of-scope',
  'held',
  'answered-elsewhere',
])

/** One remark on a version, however it arrived, and what became of it. */
export const Comment = z.strictObject({
  round: Id.nullable(),
  from: Id.nullable(),
  received: When.nullable(),
  late: z.boolean(),
  channel: z.enum(['word-comment', 'tracked-change', 'form', 'e-mail', 'paper', 'phone', 'spoken']),
  anchor: Line,
  quoted: Words,
  kind: z.enum(['substance', 'wording', 'evidence', 'general']),
  text: Words,
  proposed: Words,
  sameAs: Members,
  decision: Decision.nullable(),
  answer: Words,
  reason: Words,
  changed: Words,
  decidedBy: Line,
  decidedOn: When.nullable(),
  told: When.nullable(),
  confidential: z.boolean(),
  withdrawn: z.boolean(),
})

/** A body's word that it passes a version. */
export const Approval = z.strictObject({
  body: Id.nullable(),
  version: Id.nullable(),
  on: When.nullable(),
  note: Words,
  withdrawn: z.boolean(),
})

/** One sending of the finished document. */
export const Distribution = z.strictObject({
  version: Id.nullable(),
  to: Line,
  how: Line,
  on: When.nullable(),
  withdrawn: z.boolean(),
})
