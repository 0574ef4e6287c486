import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { compareOrder, membersOf } from '#shared/session/list.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'
import { joinWords } from './join-words.ts'

type Point = Rec<'point'>

/** A point and those it stands under, outermost first. */
function lineage(session: Session, point: Point): readonly Point[] {
  const line: Point[] = []
  for (let at: Point | undefined = point; at !== undefined && !line.includes(at);) {
    line.unshift(at)
    at = session.records.point.get(at.under ?? '')
  }
  return line
}

/** Points in the order of the list: details come after what they stand under. */
function sortAsListed(session: Session, points: readonly Point[]): readonly Point[] {
  const lines = new Map(points.map((point) => [point.id, lineage(session, point)]))
  return points.toSorted((a, b) => {
    const [x, y] = [lines.get(a.id) ?? [], lines.get(b.id) ?? []]
    const at = x.findIndex((each, depth) => each.id !== y[depth]?.id)
    const [before, after] = [x[at], y[at]]
    return before === undefined ? -1 : after === undefined ? 1 : compareOrder(before, after)
  })
}

/** Those to join, in order; empty when they were joined already. */
function findPoints(session: Session, ids: readonly string[]): readonly Point[] {
  const points = [...new Set(ids)].map((id) => session.records.point.get(id))
  const there = points.filter((point) => point !== undefined)
  if (there.length < 2 || there.length < points.length)
    throw new PointProblem('One of these points is not in the session. Nothing was changed.')
  const standing = there.filter(({ withdrawn }) => !withdrawn)
  const isDone = there.every(({ withdrawn, joinedTo }) => !withdrawn || joinedTo === standing[0]?.id)
  if (standing.length === 1 && isDone) return []
  if (standing.length < there.length)
    throw new PointProblem('One of these points was taken out. Bring it back first, then join them.')
  return sortAsListed(session, standing)
}

/** What one has of its own, else what all the others that have any agree on. */
function findShared<T>(own: T | null, others: readonly (T | null)[]): T | null {
  const given = new Map(others.filter((one) => one !== null).map((one) => [JSON.stringify(one), one]))
  return own ?? (given.size === 1 ? ([...given.values()][0] ?? null) : null)
}

function joinMarks(act: Act, first: Point, others: readonly Point[]): void {
  const all = [first, ...others]
  for (const field of ['agreement', 'expertise', 'person'] as const) {
    const value = findShared<Point[typeof field]>(
      first[field],
      others.map((other) => other[field]),
    )
    act.set('point', first.id, field, value)
  }
  const dissents = new Set(all.map(({ dissent }) => dissent.trim()).filter((dissent) => dissent !== ''))
  if (dissents.size > 1) act.set('point', first.id, 'dissent', [...dissents].join('; '))
  else if (first.dissent === '') act.set('point', first.id, 'dissent', [...dissents][0] ?? '')
  act.set(
    'point',
    first.id,
    'starred',
    all.some(({ starred }) => starred),
  )
  act.set(
    'point',
    first.id,
    'reported',
    all.every(({ reported }) => reported),
  )
  for (const field of ['tags', 'themes'] as const)
    for (const key of others.flatMap((other) => membersOf(other[field])))
      act.setMember('point', first.id, field, key, true)
}

/** Details go along to where the words went. */
function moveDetails(act: Act, from: string, to: string): void {
  for (const detail of act.session().records.point.values())
    if (detail.under === from && detail.id !== to) act.set('point', detail.id, 'under', to)
}

/**
 * Puts the words of points together in the one that stands first in the list, with every star, tag, theme and dissent of
 * the others; agreement and speaker stay its own, or become those that the others share. The others are withdrawn, keep
 * their words and marks, and say where these went. Points that were joined already change nothing.
 */
export function joinPoints(session: Session, ids: readonly string[], pen: Pen): readonly Change[] {
  const [first, ...others] = findPoints(session, ids)
  if (first === undefined) return []
  const act = startAct(session, pen)
  act.set('point', first.id, 'text', joinWords([first, ...others]))
  joinMarks(act, first, others)
  for (const other of others) {
    act.set('point', other.id, 'joinedTo', first.id)
    act.set('point', other.id, 'withdrawn', true)
    moveDetails(act, other.id, first.id)
  }
  return act.changes()
}
