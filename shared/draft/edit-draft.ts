import { type Change, readChange } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { DraftEditProblem } from './draft-edit-problem.ts'
import { expectFreeNumber, giveNumbers } from './edit-numbers.ts'
import { followWithdrawn } from './edit-omissions.ts'

/** One edit of what the draft is made of, as it is sent. */
export type DraftEditing =
  | {
      readonly kind: 'make'
      readonly entity: string
      readonly id: string
      readonly value: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'set'
      readonly entity: string
      readonly id: string
      readonly field: string
      readonly key?: string | undefined
      readonly value?: unknown
    }

/** What the draft is made of; what was said, and who said it, is not among it. */
const editable = {
  recommendation: 'recommendation',
  passage: 'passage',
  omission: 'left-out point',
  action: 'action',
  planRow: 'plan row',
  fact: 'fact',
  abbreviation: 'abbreviation',
  reference: 'reference',
  appendix: 'appendix',
  interest: 'interest',
  framework: 'framework',
  statistic: 'statistic',
} as const satisfies { readonly [E in Entity]?: string }

function isEditable(entity: string): entity is keyof typeof editable {
  return Object.hasOwn(editable, entity)
}

function write(act: Act, edit: DraftEditing): void {
  const { entity, id } = edit
  if (!isEditable(entity))
    throw new DraftEditProblem('The draft cannot change that. Change it where it was entered.')
  if (entity === 'recommendation') expectFreeNumber(act.session(), edit)
  const known = act.session().records[entity].has(id)
  if (edit.kind === 'make') {
    if (!known) act.make(entity, edit.value, id)
    return
  }
  if (!known)
    throw new DraftEditProblem(
      `This ${editable[entity]} is not in the session any more. Close the session and open it again.`,
    )
  const field = edit.field as 'withdrawn'
  if (edit.key === undefined) act.set(entity, id, field, edit.value as boolean)
  else act.setMember(entity, id, field, edit.key, edit.value === true)
}

function expectReadable(changes: readonly Change[]): void {
  if (changes.some((change) => readChange(change) === null))
    throw new DraftEditProblem('That is too long or does not fit its field. Nothing was changed.')
}

/**
 * Several edits of the draft as one act. A new recommendation without a number gets the next of its topic; taking one out
 * leaves out what it was composed from, and bringing it back takes that in again. Throws DraftEditProblem when one does not fit.
 */
export function editDraft(session: Session, edits: readonly DraftEditing[], pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  for (const edit of edits) {
    write(act, edit)
    expectReadable(act.changes().slice(-1))
  }
  giveNumbers(act, edits)
  followWithdrawn(act, session, edits)
  expectReadable(act.changes())
  return act.changes()
}
