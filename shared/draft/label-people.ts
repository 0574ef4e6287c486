import type { Rec, Session } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { nameRole } from './name-role.ts'
import { lineOf } from './words.ts'

/** How each person is shown, by id: a code, a side or role, or a name where they chose that. Empty: not to be pointed out at all. */
export type Labels = ReadonlyMap<string, string>

type Who = {
  readonly person: Rec<'person'>
  readonly name: string
  readonly sides: readonly string[]
  readonly roles: readonly string[]
}

function roleLabel({ person, sides, roles }: Who): string {
  if (sides.length > 0) return sides.join(', ')
  const [first = ''] = roles
  return first === '' ? lineOf(person.post) : first
}

function firstName(name: string): string {
  return (
    name.replace(/^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev)\b\.?\s*)+/iu, '').split(' ')[0] ??
    ''
  )
}

/** A name only where the person chose to be named and has not taken that back; somebody who refused is not told apart. */
function labelPerson(who: Who): string {
  const { naming, consent, code } = who.person
  if (consent === 'refused' || consent === 'withdrawn') return ''
  const coded = lineOf(code) === '' ? roleLabel(who) : lineOf(code)
  switch (naming) {
    case 'code':
      return coded
    case 'role':
      return roleLabel(who) === '' ? coded : roleLabel(who)
    case 'first-name':
      return firstName(who.name) || coded
    case 'full-name':
      return who.name || coded
  }
}

function listNames(session: Session): ReadonlyMap<string, string> {
  return new Map(listAll(session, 'identity').map(({ of, name }) => [of, lineOf(name)]))
}

function listRoles(session: Session): ReadonlyMap<string, readonly string[]> {
  const byWho = Map.groupBy(listAll(session, 'role'), ({ who }) => who)
  return new Map([...byWho].map(([who, roles]) => [who, roles.map(({ role }) => nameRole(role))]))
}

/** The label of every person of a session. */
export function labelPeople(session: Session): Labels {
  const names = listNames(session)
  const roles = listRoles(session)
  const sides = new Map(listAll(session, 'expertise').map((side) => [side.id, lineOf(side.name)]))
  return new Map(
    listAll(session, 'person').map((person) => [
      person.id,
      labelPerson({
        person,
        name: names.get(person.id) ?? '',
        sides: membersOf(person.expertise).flatMap((id) => sides.get(id) ?? []),
        roles: roles.get(person.id) ?? [],
      }),
    ]),
  )
}

/** The people who may be named in full or by first name, with that name; nobody else. */
export function listNamed(session: Session, people: Labels): ReadonlyMap<string, string> {
  const names = listNames(session)
  return new Map(
    listAll(session, 'person')
      .filter(({ id, naming }) => naming.endsWith('-name') && names.has(id) && people.get(id) !== '')
      .map(({ id }) => [id, people.get(id) ?? '']),
  )
}
