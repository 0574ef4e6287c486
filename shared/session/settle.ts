import { type Change, readChange } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'

import { fieldKey } from './apply-change.ts'
import { MergeProblem } from './merge.ts'
import { type Pen, startAct } from './write-changes.ts'

/** Settles a conflict with the value somebody chose; the choice follows all the wordings it was chosen from. */
export function settleConflict(
  session: Session,
  at: { readonly entity: Entity; readonly of: string; readonly field: string; readonly key: string | null },
  value: unknown,
  pen: Pen,
): readonly Change[] {
  const heads = session.heads.get(fieldKey(at.of, at.field, at.key ?? undefined)) ?? []
  if (heads.length < 2) throw new MergeProblem('This was settled already. Nothing was changed.')
  const act = startAct(session, pen)
  if (at.key === null) act.set(at.entity, at.of, at.field as 'withdrawn', value as boolean)
  else act.setMember(at.entity, at.of, at.field as 'withdrawn', at.key, value === true)
  if (act.changes().some((change) => readChange(change) === null))
    throw new MergeProblem('That value does not fit here. Nothing was changed.')
  return act.changes()
}
