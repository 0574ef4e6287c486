import { newId } from '#renderer/host/new-id.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'
import { readPersonLine } from '#shared/setup/read-people.ts'

import { makeThing, setField } from './edits.ts'

type Person = Rec<'person'>
type Identity = Rec<'identity'>

/** A person as the lists show them: the name if there is one, else the code. */
export type Named = {
  readonly id: string
  readonly label: string
  readonly name: string
  readonly code: string
}

/** Everybody, with the names that are kept apart from them. */
export function nameEverybody(people: readonly Person[], identities: readonly Identity[]): readonly Named[] {
  const names = new Map(identities.map(({ of, name }) => [of, name]))
  return people.map(({ id, code }) => {
    const name = names.get(id) ?? ''
    return { id, name, code, label: name === '' ? code : name }
  })
}

/** A new person with a code, and with their name and address where there are any. */
export function makePerson(id: string, code: string, line: string): readonly SetupEdit[] {
  return [
    makeThing('person', id, { code }),
    makeThing('identity', newId(), { of: id, ...readPersonLine(line) }),
  ]
}

/** Sets a part of somebody's identity, which is made when there is none yet. */
export function setIdentity(
  person: string,
  identities: readonly Identity[],
  field: 'name' | 'email' | 'phone',
  value: string,
): readonly SetupEdit[] {
  const known = identities.find(({ of }) => of === person)
  if (known !== undefined) return [setField('identity', known.id, field, value)]
  return value === '' ? [] : [makeThing('identity', newId(), { of: person, [field]: value })]
}

/** The person that somebody means by a name or a code, or null. */
export function findByName(everybody: readonly Named[], text: string): Named | null {
  const wanted = text.trim().toLocaleLowerCase('en-GB')
  const isMeant = (known: string): boolean => known !== '' && known.toLocaleLowerCase('en-GB') === wanted
  return everybody.find(({ name, code }) => isMeant(name) || isMeant(code)) ?? null
}
