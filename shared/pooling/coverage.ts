import type { Session } from '#shared/model/session.ts'
import { findGroup } from '#shared/session/groups.ts'

import { listQueue, pointsOf } from './list-queue.ts'
import { readApart } from './units.ts'

/** Where the points of a session stand: total = grouped + single = decided + waiting + untouched. */
export type Coverage = {
  readonly total: number
  readonly grouped: number
  readonly single: number
  /** Single points that something is still suggested for, or was put off for. */
  readonly waiting: number
  /** Grouped points, and single ones that were kept apart from others. */
  readonly decided: number
  readonly untouched: number
}

/** Counts every point that is not withdrawn once. `waiting` are the points of the queue; unless told, of what was put off. */
export function countCoverage(
  session: Session,
  { topic, waiting }: { readonly topic?: string | null; readonly waiting?: Iterable<string> } = {},
): Coverage {
  const waits = new Set(waiting ?? listQueue(session, []).flatMap((item) => pointsOf(session, item)))
  const apart = readApart(session)
  const count = { total: 0, grouped: 0, waiting: 0, apart: 0 }
  for (const point of session.records.point.values()) {
    if (point.withdrawn || (topic !== undefined && point.topic !== topic)) continue
    count.total += 1
    if (findGroup(session, point.id) !== undefined) count.grouped += 1
    else if (waits.has(point.id)) count.waiting += 1
    else if (apart.has(point.id)) count.apart += 1
  }
  const decided = count.grouped + count.apart
  return {
    total: count.total,
    grouped: count.grouped,
    single: count.total - count.grouped,
    waiting: count.waiting,
    decided,
    untouched: count.total - decided - count.waiting,
  }
}
