import { generateNKeysBetween } from 'fractional-indexing'

import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'

/** What is known of a workshop when its session begins. */
export type Beginning = {
  readonly title: string
  readonly template: Template
  readonly topics: readonly string[]
  /** How many tables; they are numbered from 1. */
  readonly tables: number
  /** The sides that delegates know the subject from; the usual three, or none. */
  readonly sides: readonly { readonly name: string; readonly code: string }[]
}

/** The three sides of a pooled experience day. */
export const usualSides: Beginning['sides'] = [
  { name: 'Works with the people concerned', code: 'worker' },
  { name: 'Primary care', code: 'gp' },
  { name: 'Lived experience', code: 'lx' },
]

function orderKeys(count: number): readonly string[] {
  return generateNKeysBetween(null, null, count)
}

/** A new session with its workshop, topics, tables and sides, as one act. */
export function createSession(
  id: string,
  beginning: Beginning,
  pen: Pen,
): { readonly session: Session; readonly changes: readonly Change[] } {
  const act = startAct(emptySession(id), pen)
  act.make('workshop', { title: beginning.title, template: beginning.template }, id)
  const topicOrder = orderKeys(beginning.topics.length)
  for (const [index, title] of beginning.topics.entries())
    act.make('topic', { title, order: topicOrder[index] ?? '' })
  const tableOrder = orderKeys(beginning.tables)
  for (const [index, order] of tableOrder.entries()) act.make('table', { number: index + 1, order })
  const sideOrder = orderKeys(beginning.sides.length)
  for (const [index, side] of beginning.sides.entries())
    act.make('expertise', { ...side, order: sideOrder[index] ?? '' })
  return { session: act.session(), changes: act.changes() }
}
