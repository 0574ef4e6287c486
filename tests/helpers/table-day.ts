import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'

import { makePen } from './pen.ts'

/** A session, or a copy of one, with the changes that made it. */
export type Copy = { readonly session: Session; readonly changes: readonly Change[] }

/** What must not be in a table's file: a name, an address, a note on somebody, and what is known of the day. */
export const secrets = ['Nightingale', 'canary@example.org', 'canary note', 'canary apology', 'canary minute']

/** A copy with what somebody does in one act on a device. */
export function doOn(
  { session, changes }: Copy,
  device: string,
  work: (act: ReturnType<typeof startAct>) => void,
): Copy {
  const act = startAct(session, makePen(device))
  work(act)
  return { session: act.session(), changes: [...changes, ...act.changes()] }
}

/** The changes as a session of its own. */
export function openCopy(id: string, changes: readonly Change[]): Copy {
  return { session: foldChanges(emptySession(id), changes), changes }
}

/** A copy on which a table said so many more things. */
export function say(copy: Copy, table: string, count: number): Copy {
  return doOn(copy, `laptop-${table}`, (act) => {
    for (let at = 1; at <= count; at += 1)
      act.make('point', { text: `${table} says ${at}`, table }, `${table}-point-${at}`)
  })
}

/** A day with so many tables, a person with a name and a note, a point of each table and one that was reworded. */
export function makeTableDay(tables: number): Copy & { readonly tables: readonly string[] } {
  const beginning = { title: 'Open door day', template: 'guidance', topics: ['Arriving', 'Waiting'] } as const
  const begun = createSession('day', { ...beginning, tables, sides: usualSides }, makePen('desk'))
  const ids = listAll(begun.session, 'table').map(({ id }) => id)
  const day = doOn(begun, 'desk', (act) => {
    const person = act.make('person', { code: 'P1', post: 'Porter', note: '' })
    act.set('person', person, 'note', 'canary note')
    act.make('identity', { of: person, name: 'Nightingale', email: 'canary@example.org' })
    act.make('fact', { kind: 'apology', text: 'canary apology' })
    act.make('leftover', { text: 'canary minute' })
    act.make('abbreviation', { short: 'pc', long: 'primary care', expands: true })
    act.make('spelling', { word: 'buprenorphine' })
    for (const table of ids) {
      const point = act.make('point', { text: `secret of ${table}`, table }, `first-${table}`)
      act.set('point', point, 'starred', true)
    }
  })
  return { ...day, tables: ids }
}
