import type { SessionSummary, Stage } from '#shared/contract/library.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'

/** How far a session has come, as far as its own records tell. */
function stageOf(session: Session, points: number): Stage {
  if (listAll(session, 'round').length > 0) return 'review'
  if (listAll(session, 'version').length > 0) return 'draft'
  if (listAll(session, 'group').length > 0) return 'pool'
  return points > 0 ? 'capture' : 'prepare'
}

/** What a session cannot say of itself: whether it is the sample, and whether it is a table's own copy. */
export type Origin = Pick<SessionSummary, 'sample' | 'table'>

/** A session as the Library lists it. */
export function summarise(session: Session, lastOpened: string | null, origin: Origin): SessionSummary {
  const workshop = getWorkshop(session)
  const points = session.records.point.count((point) => !point.withdrawn)
  return {
    id: session.id,
    title: workshop?.title ?? '',
    date: workshop?.date?.text ?? '',
    tables: listAll(session, 'table').length,
    points,
    stage: stageOf(session, points),
    lastOpened,
    ...origin,
  }
}
