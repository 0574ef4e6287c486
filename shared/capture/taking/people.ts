import type { RoleName } from '#shared/model/people.ts'
import type { Reading } from '#shared/model/reading.ts'
import { membersOf } from '#shared/session/list.ts'

import { nameKey, placeOf, type Taking } from './taking.ts'

/** Gives somebody a role once, however often it is read. */
export function giveRole(taking: Taking, who: string, role: RoleName | null, note = ''): void {
  if (role === null) return
  const roles = taking.act.session().records.role.valueSeq()
  if (roles.some((each) => !each.withdrawn && each.who === who && each.role === role)) return
  taking.act.make('role', { who, role, note })
}

/** The organisation of this name or short name, made if the session has none. */
function findBody(taking: Taking, name: string, reading: Reading): string {
  const key = nameKey(name)
  const known = taking.act
    .session()
    .records.body.valueSeq()
    .find((body) => !body.withdrawn && (nameKey(body.name) === key || nameKey(body.short) === key))
  if (known !== undefined) return known.id
  return taking.act.make('body', {
    name,
    short: reading.parts['short'] ?? '',
    place: placeOf(taking, reading),
  })
}

/** An organisation with its role. */
export function takeBody(taking: Taking, reading: Reading): void {
  giveRole(taking, findBody(taking, reading.text, reading), reading.role)
}

/** Whoever speaks at a public day is named in its papers; everybody else is shown by role until they say otherwise. */
const publicly: ReadonlySet<RoleName> = new Set<RoleName>(['keynote', 'presenter', 'chair'])

/** The person of this name, made if the session has none. The name goes into their identity and nowhere else. */
export function findNamed(taking: Taking, name: string, role: RoleName | null, reading: Reading): string {
  const known = taking.act
    .session()
    .records.identity.valueSeq()
    .find((identity) => !identity.withdrawn && nameKey(identity.name) === nameKey(name))
  if (known !== undefined) return known.of
  const body = reading.parts['body'] ?? ''
  const person = taking.act.make('person', {
    post: reading.parts['post'] ?? '',
    body: body === '' ? null : findBody(taking, body, reading),
    naming: role !== null && publicly.has(role) ? 'full-name' : 'role',
    place: placeOf(taking, reading),
  })
  taking.act.make('identity', { of: person, name, email: reading.parts['email'] ?? '' })
  return person
}

/** A person with their role. */
export function takePerson(taking: Taking, reading: Reading): void {
  giveRole(
    taking,
    findNamed(taking, reading.text, reading.role, reading),
    reading.role,
    reading.parts['note'],
  )
}

/** The participant of this code: the same one in every file of a session. */
export function findParticipant(taking: Taking, code: string, reading: Reading): string {
  const known = taking.act
    .session()
    .records.person.valueSeq()
    .find((person) => !person.withdrawn && nameKey(person.code) === nameKey(code))
  if (known !== undefined) return known.id
  const post = reading.parts['about'] ?? ''
  return taking.act.make('person', { code, post, naming: 'code', place: placeOf(taking, reading) })
}

/** The expertise group of this name, made if the session has none. */
export function findExpertise(taking: Taking, name: string, reading: Reading): string {
  const known = taking.act
    .session()
    .records.expertise.valueSeq()
    .find((side) => !side.withdrawn && nameKey(side.name) === nameKey(name))
  return known?.id ?? taking.act.make('expertise', { name, place: placeOf(taking, reading) })
}

/** The groups a session begins with make way for the ones its own papers name, while nobody has used them. */
function retireUnused(taking: Taking): void {
  const { records } = taking.act.session()
  const used = new Set([
    ...records.point.valueSeq().map((point) => point.expertise),
    ...records.person.valueSeq().flatMap((person) => membersOf(person.expertise)),
    ...records.table.valueSeq().flatMap((table) => membersOf(table.expertise)),
  ])
  const named = new Set(
    taking.notes.readings.filter(({ as }) => as === 'expertise').map(({ text }) => nameKey(text)),
  )
  for (const side of records.expertise.values())
    if (side.place === null && !side.withdrawn && !used.has(side.id) && !named.has(nameKey(side.name)))
      taking.act.set('expertise', side.id, 'withdrawn', true)
}

/** An expertise group that the papers of the day name as one of theirs. */
export function takeExpertise(taking: Taking, reading: Reading): void {
  retireUnused(taking)
  findExpertise(taking, reading.text, reading)
}
