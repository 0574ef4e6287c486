import type { Session } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import type { Act } from '#shared/session/write-changes.ts'

import { isStatement } from './entry.ts'
import { gatherMaterial } from './material.ts'
import { claimStatements, recommendationId } from './recommend-rests.ts'

type Edit = {
  readonly kind: 'make' | 'set'
  readonly entity: string
  readonly id: string
  readonly field?: string
}

/** The id of the omission that goes with taking out a recommendation. */
function omissionId(source: string): string {
  return recommendationId(source).replace(/^rec-/u, 'out-')
}

function leaveOut(act: Act, source: string): void {
  const { omission } = act.session().records
  if (listAll(act.session(), 'omission').some(({ of }) => of === source)) return
  const id = omissionId(source)
  if (omission.has(id)) act.set('omission', id, 'withdrawn', false)
  else act.make('omission', { of: source }, id)
}

function takeIn(act: Act, rests: ReadonlySet<string>): void {
  for (const { id, of } of listAll(act.session(), 'omission'))
    if (rests.has(of)) act.set('omission', id, 'withdrawn', true)
}

/**
 * A recommendation that is taken out leaves out the statements that no other stands for, so that composing again does not bring
 * it back; one that is brought back takes them in again. `before` is the session as it was.
 */
export function followWithdrawn(act: Act, before: Session, edits: readonly Edit[]): void {
  const ids = edits.flatMap(({ kind, entity, id, field }) =>
    kind === 'set' && entity === 'recommendation' && field === 'withdrawn' ? [id] : [],
  )
  const changed = [...new Set(ids)].flatMap((id) => {
    const [was, is] = [before, act.session()].map(({ records }) => records.recommendation.get(id))
    return was === undefined || is === undefined || was.withdrawn === is.withdrawn ? [] : [is]
  })
  // Who takes one out by hand means it, whatever composing did to it before.
  for (const { id } of changed) act.setMember('recommendation', id, 'rests', id, false)
  for (const { withdrawn, rests } of changed) if (!withdrawn) takeIn(act, new Set(membersOf(rests)))
  const gone = changed.filter(({ withdrawn }) => withdrawn)
  if (gone.length === 0) return
  const stated = claimStatements(gatherMaterial(before)).kept
  const free = new Set(claimStatements(gatherMaterial(act.session())).free.map(({ id }) => id))
  for (const { id } of gone) {
    const entries = stated.find(({ recommendation }) => recommendation.id === id)?.entries ?? []
    for (const entry of entries.filter(isStatement)) if (free.has(entry.id)) leaveOut(act, entry.id)
  }
}
