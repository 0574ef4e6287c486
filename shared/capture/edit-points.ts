import type { Change } from '#shared/model/change.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

/** Thrown when a point cannot be changed as asked; nothing is changed. */
export class PointProblem extends Error {
  override readonly name = 'PointProblem'
}

/** Fields of a point, of which any may be left out. */
export type PointFields = { readonly [F in keyof Fields<'point'>]?: Fields<'point'>[F] | undefined }

function given(fields: PointFields): Partial<Fields<'point'>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function checkPlaces({ records }: Session, point: PointFields): void {
  const lost = (known: { has(id: string): boolean }, id: string | null | undefined): boolean =>
    typeof id === 'string' && !known.has(id)
  if (lost(records.table, point.table))
    throw new PointProblem('That table is not in this session. Choose another table.')
  if (lost(records.topic, point.topic))
    throw new PointProblem('That topic is not in this session. Choose another topic.')
  if (lost(records.point, point.under))
    throw new PointProblem('The point this belongs under is not in this session.')
}

function needPoint(session: Session, id: string): void {
  if (!session.records.point.has(id))
    throw new PointProblem('This point is not in the session. Nothing was changed.')
}

/** Several new points as one act; those whose ids are here already add nothing, so sending twice is safe. */
export function addPoints(
  session: Session,
  points: readonly (PointFields & { readonly id: string })[],
  pen: Pen,
): readonly Change[] {
  const act = startAct(session, pen)
  for (const { id, ...point } of points) {
    if (act.session().records.point.has(id)) continue
    checkPlaces(act.session(), point)
    act.make('point', given(point), id)
  }
  return act.changes()
}

/** One new point. A point whose id is here already adds nothing, so sending twice is safe. */
export function addPoint(session: Session, id: string, point: PointFields, pen: Pen): readonly Change[] {
  if (session.records.point.has(id)) return []
  checkPlaces(session, point)
  const act = startAct(session, pen)
  act.make('point', given(point), id)
  return act.changes()
}

function setFields(act: Act, id: string, edit: PointFields): void {
  const members = new Set(['tags', 'themes'])
  for (const [field, value] of Object.entries(given(edit))) {
    if (!members.has(field)) {
      act.set('point', id, field as 'text', value as string)
      continue
    }
    for (const [key, on] of Object.entries(value as Record<string, boolean>))
      act.setMember('point', id, field as 'tags', key, on)
  }
}

/** Rewords, re-files or marks a point: only what `edit` names changes. */
export function editPoint(session: Session, id: string, edit: PointFields, pen: Pen): readonly Change[] {
  needPoint(session, id)
  checkPlaces(session, edit)
  const act = startAct(session, pen)
  setFields(act, id, edit)
  return act.changes()
}

/** What becomes of one of several points that are changed together. */
export type PointChange = {
  readonly point: string
  readonly edit: PointFields
  readonly withdrawn?: boolean | undefined
}

/** A point that comes back is not joined to another any more. */
function setWithdrawn(act: Act, id: string, withdrawn: boolean): void {
  act.set('point', id, 'withdrawn', withdrawn)
  if (!withdrawn) act.set('point', id, 'joinedTo', null)
}

/** Changes several points as one act; nothing is changed when one of them cannot be. */
export function changePoints(session: Session, changes: readonly PointChange[], pen: Pen): readonly Change[] {
  const act = startAct(session, pen)
  for (const { point, edit, withdrawn } of changes) {
    needPoint(session, point)
    checkPlaces(session, edit)
    if (withdrawn !== undefined) setWithdrawn(act, point, withdrawn)
    setFields(act, point, edit)
  }
  return act.changes()
}

/** Marks a point withdrawn: it stays in the session, and out of every draft. */
export function withdrawPoint(session: Session, id: string, because: string, pen: Pen): readonly Change[] {
  needPoint(session, id)
  const act = startAct(session, pen)
  act.set('point', id, 'withdrawn', true)
  act.set('point', id, 'withdrawnBecause', because)
  return act.changes()
}

/** Takes a withdrawal back. */
export function restorePoint(session: Session, id: string, pen: Pen): readonly Change[] {
  needPoint(session, id)
  const act = startAct(session, pen)
  setWithdrawn(act, id, false)
  return act.changes()
}
