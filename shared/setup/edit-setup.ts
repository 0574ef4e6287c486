import { type Change, readChange } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

/** One edit as Prepare sends it. */
export type Edit =
  | { readonly kind: 'make'; readonly entity: Entity; readonly id: string; readonly value: object }
  | {
      readonly kind: 'set'
      readonly entity: Entity
      readonly id: string
      readonly field: string
      readonly key?: string | undefined
      readonly value: unknown
    }

/** What Prepare may change; what was said at tables is not among it. */
const settable: ReadonlySet<Entity> = new Set<Entity>([
  'workshop',
  'fact',
  'table',
  'topic',
  'slot',
  'abbreviation',
  'spelling',
  'expertise',
  'body',
  'person',
  'identity',
  'role',
  'presentation',
  'statistic',
  'interest',
  'framework',
  'reference',
  'planRow',
  'action',
  'theme',
  'appendix',
  'leftover',
])

/** Thrown when an edit does not fit; nothing of its act is kept. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem'
}

function write(act: Act, edit: Edit): void {
  if (!settable.has(edit.entity)) throw new SetupProblem(`Prepare cannot change a ${edit.entity}.`)
  if (edit.kind === 'make') {
    if (!act.session().records[edit.entity].has(edit.id)) act.make(edit.entity, edit.value, edit.id)
    return
  }
  if (!act.session().records[edit.entity].has(edit.id))
    throw new SetupProblem(
      `This ${edit.entity} is not in the session any more. Close the session and open it again.`,
    )
  const field = edit.field as 'withdrawn'
  if (edit.key === undefined) act.set(edit.entity, edit.id, field, edit.value as boolean)
  else act.setMember(edit.entity, edit.id, field, edit.key, edit.value === true)
}

/** Several edits in Prepare as one act. Throws SetupProblem when one does not fit its field. */
export function editSetup(session: Session, edits: readonly Edit[], pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  for (const edit of edits) write(act, edit)
  for (const change of act.changes())
    if (readChange(change) === null)
      throw new SetupProblem(
        `That value does not fit here: ${change.kind === 'set' ? change.field : 'a new entry'}. Nothing was changed.`,
      )
  return act.changes()
}
