import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'

import { makePen } from './pen.ts'

/** Words that must not be found anywhere once their person is erased. */
export const canaries = [
  'Canary Nightingale',
  'canary@example.org',
  '0999 888777',
  'canary note',
  'canary interest',
]
/** Words of the same person that go only when what they said is to go. */
export const spoken = ['canary said this', 'canary said that']

const beginning = {
  title: 'A day',
  template: 'guidance',
  topics: ['Barriers'],
  tables: 1,
  sides: [],
} as const

/** A session in which P3 has a name, roles, an interest and two points, is named by other things, and sits beside P4. */
export function makeDay(id = 'day'): {
  readonly session: Session
  readonly changes: readonly Change[]
  readonly person: string
} {
  const begun = createSession(id, beginning, makePen('first'))
  const act = startAct(begun.session, makePen('desk'))
  const [table = ''] = act.session().records.table.keys()
  const person = act.make('person', { code: 'P3', note: 'canary note' }, 'person-3')
  const name = act.make('identity', {
    of: person,
    name: 'Canary Nightingale',
    email: 'old-canary@example.org',
  })
  act.set('identity', name, 'email', 'canary@example.org')
  act.set('identity', name, 'phone', '0999 888777')
  act.make('role', { who: person, role: 'delegate' })
  act.make('interest', { who: person, nature: 'canary interest' })
  const other = act.make('person', { code: 'P4' }, 'person-4')
  act.make('identity', { of: other, name: 'Somebody Else', email: 'else@example.org' })
  act.set('table', table, 'scribe', person)
  act.make('presentation', { title: 'A talk', speaker: person })
  const round = act.make('round', { name: 'First round', recipients: { [person]: true, [other]: true } })
  act.setMember('round', round, 'recipients', other, false)
  const first = act.make('point', { text: 'canary said this', person, table }, 'point-1')
  act.make('point', { text: 'canary said something else', person }, 'point-2')
  act.set('point', 'point-2', 'text', 'canary said that')
  act.make('point', { text: 'a detail of it', person: other, under: first, scribe: person }, 'point-3')
  act.make('group', {
    wording: 'canary said this',
    wordingFrom: first,
    members: { [first]: true, 'point-3': true },
  })
  return { session: act.session(), changes: [...begun.changes, ...act.changes()], person }
}
