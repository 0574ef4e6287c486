import type { Change } from '#shared/model/change.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { fieldKey } from '#shared/session/apply-change.ts'
import { compareOrder, membersOf } from '#shared/session/list.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { PointProblem } from './edit-points.ts'
import { isVerbatim, joinWords } from './join-words.ts'

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

function isSettled({ heads }: Session, id: string): boolean {
  return (['text', 'withdrawn'] as const).every(
    (field) => new Set(heads.get(fieldKey(id, field))?.map(({ value }) => JSON.stringify(value))).size < 2,
  )
}

type Joinable = Pick<Fields<'point'>, 'kind' | 'table' | 'topic' | 'presentation' | 'person'> & {
  readonly id: string
}

/** Why these points cannot be joined, in a sentence; null where they can. Nobody's words come under another's name or in another's file. */
export function explainRefusedJoin(session: Session, points: readonly Joinable[]): string | null {
  const isOne = (field: Exclude<keyof Joinable, 'id'>): boolean =>
    new Set(points.map((point) => point[field])).size < 2
  if (!isOne('table') || !isOne('presentation') || !isOne('topic'))
    return 'Only points of the same table or talk, and the same topic, can be joined. Move one of them first.'
  if (!isOne('person'))
    return 'Only what the same person said can be joined. Set who said it on each of these points first.'
  if (points.some(isVerbatim) && !isOne('kind'))
    return 'A quotation is kept to the letter and can only be joined to another of its kind.'
  if (!points.every(({ id }) => isSettled(session, id)))
    return 'Two copies differ on one of these points. Settle that first, then join them.'
  return null
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
  const refused = explainRefusedJoin(session, standing)
  if (refused !== null) throw new PointProblem(refused)
  return sortAsListed(session, standing)
}

/** What one has of its own, else what all the others that have any agree on. */
function findShared<T>(own: T | null, others: readonly (T | null)[]): T | null {
  const given = new Map(others.filter((one) => one !== null).map((one) => [JSON.stringify(one), one]))
  return own ?? (given.size === 1 ? ([...given.values()][0] ?? null) : null)
}

function joinMarks(act: Act, first: Point, others: readonly Point[]): void {
  const all = [first, ...others]
  const agreement = findShared(
    first.agreement,
    others.map((other) => other.agreement),
  )
  act.set('point', first.id, 'agreement', agreement)
  // Words of another side are not its own, and words of no side become nobody's.
  if (others.some(({ expertise }) => expertise !== null && expertise !== first.expertise))
    act.set('point', first.id, 'expertise', null)
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
 * the others; agreement stays its own, or becomes the one that the others share; its side stays where none of them has
 * another. The others are withdrawn, keep their words and marks, and say where these went. That the first stands, and what
 * the others said, is said again: whoever changes it in another copy meanwhile makes a conflict. Points that were joined
 * already change nothing. Throws PointProblem where they cannot be joined.
 */
export function joinPoints(session: Session, ids: readonly string[], pen: Pen): readonly Change[] {
  const [first, ...others] = findPoints(session, ids)
  if (first === undefined) return []
  const act = startAct(session, pen)
  act.set('point', first.id, 'text', joinWords([first, ...others]))
  joinMarks(act, first, others)
  act.confirm('point', first.id, 'withdrawn')
  for (const other of others) {
    act.confirm('point', other.id, 'text')
    act.set('point', other.id, 'joinedTo', first.id)
    act.set('point', other.id, 'withdrawn', true)
    moveDetails(act, other.id, first.id)
  }
  return act.changes()
}
