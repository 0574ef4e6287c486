import { type Change, readChange } from '#shared/model/change.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { fieldKey } from './apply-change.ts'
import { MergeProblem } from './merge.ts'
import { findStandingPoint } from './standing-point.ts'
import { type Act, type Pen, startAct } from './write-changes.ts'

/** Also where copies differ on whether it is withdrawn. */
function bringBack(act: Act, { id }: Rec<'point'>): void {
  act.set('point', id, 'withdrawn', false)
  act.set('point', id, 'joinedTo', null)
}

/** No choice loses the words of a point that was joined: where some stand nowhere after it, the point comes back. */
function keepWords(act: Act, of: string, dropped: readonly unknown[]): void {
  const { records, heads } = act.session()
  const isOpen = (id: string): boolean =>
    new Set(heads.get(fieldKey(id, 'withdrawn'))?.map(({ value }) => value)).size > 1
  const isDropped = (word: string): boolean =>
    dropped.some((value) => typeof value === 'string' && value.includes(word))
  const isLost = (point: Rec<'point'>): boolean => {
    const kept = findStandingPoint(act.session(), point.id)?.text
    if (kept === undefined) return true
    if (point.id === of) return !kept.includes(point.text.trim())
    // Only what this choice dropped: what went from the joined words before was taken out on purpose.
    return point.text.split(/\s+/u).some((word) => isDropped(word) && !kept.includes(word))
  }
  for (const point of records.point.values()) {
    if (point.joinedTo === null || (point.id !== of && point.joinedTo !== of) || isOpen(point.id)) continue
    if (point.withdrawn ? isLost(point) : point.id === of) bringBack(act, point)
  }
}

/** Settles a conflict with the value somebody chose; the choice follows all the wordings it was chosen from. What was joined to a wording that is dropped comes back. */
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
  const point = at.entity === 'point' ? act.session().records.point.get(at.of) : undefined
  const dropped = heads.map((head) => head.value)
  if (at.field === 'joinedTo' && value === null && point !== undefined) bringBack(act, point)
  else if (point !== undefined && ['text', 'withdrawn', 'joinedTo'].includes(at.field))
    keepWords(act, at.of, dropped)
  if (act.changes().some((change) => readChange(change) === null))
    throw new MergeProblem('That value does not fit here. Nothing was changed.')
  return act.changes()
}
