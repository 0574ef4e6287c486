import type { Change } from '#shared/model/change.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { historyOf, listUndone, undoAct } from '#shared/session/undo.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'

export type Copy = { readonly session: Session; readonly changes: readonly Change[] }

/** A copy with what a decision makes of it. */
export function decide(
  copy: Copy,
  make: (session: Session, pen: Pen) => readonly Change[],
  pen: Pen = makePen(),
): Copy {
  const fresh = make(copy.session, pen)
  return { session: foldChanges(copy.session, fresh), changes: [...copy.changes, ...fresh] }
}

/** A copy with its last act taken back, or with another. */
export function takeBack(copy: Copy, act = copy.changes.at(-1)?.act ?? '', pen: Pen = makePen()): Copy {
  const undone = listUndone(copy.changes, act)
  return decide(copy, (session) => undoAct(session, act, historyOf(copy.changes), pen, undone), pen)
}

/** The order for a group of some points, the first of which gives it its words. */
export function orderGroup(id: string, ...points: readonly string[]) {
  return { id, points, wordingFrom: points[0] ?? null, wording: '', reason: 'shares: hepatitis B' }
}

const beginning: Partial<Fields<'point'>>[] = [
  {
    text: 'Offer the hepatitis B vaccine at the first contact',
    table: 't1',
    person: 'anna',
    expertise: 'gp',
  },
  { text: 'Vaccinate for hep B on day one', table: 't2', person: 'ben', expertise: 'lived' },
  { text: 'Hep B jab at once, not at visit three', table: 't3', person: 'anna', expertise: 'gp' },
  { text: 'Open in the evening', table: 't1', topic: 'hours' },
  { text: 'Evening opening, twice a week', table: 't2', topic: 'hours', starred: true },
  { text: 'Nobody wants to wait outside', table: 't3', topic: 'hours', kind: 'quote' },
  { text: 'A place for bicycles', table: 't1', topic: 'hours' },
  { text: 'Ask about chest pain', table: 't2', kind: 'risk' },
]

/** Eight points, p1 to p8, of two topics and three tables, with two themes and a repeat; nothing is decided on them. */
export function makePooledDay(): Copy {
  const pen = makePen('first', Date.parse('2026-03-01T09:00:00.000Z'))
  const act = startAct(emptySession('day'), pen)
  act.make('workshop', { title: 'A day' }, 'day')
  for (const [at, id] of ['t1', 't2', 't3'].entries()) act.make('table', { number: at + 1 }, id)
  for (const id of ['first', 'hours']) act.make('topic', { title: id }, id)
  for (const id of ['welcome', 'money']) act.make('theme', { name: id }, id)
  for (const id of ['anna', 'ben']) act.make('person', { code: id === 'anna' ? 'P1' : 'P2' }, id)
  for (const [at, point] of beginning.entries()) act.make('point', { topic: 'first', ...point }, `p${at + 1}`)
  act.make('echo', { of: 'p1', text: 'hep B, yes', person: 'ben', expertise: 'lived' }, 'echo')
  return { session: act.session(), changes: act.changes() }
}
