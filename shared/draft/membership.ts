import type { Fact } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import { listAll } from '#shared/session/list.ts'

import { note, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { nameRole, rolesInOrder } from './name-role.ts'
import { makeSection, type Section } from './section.ts'
import { capital, countOf, lineOf } from './words.ts'

/** The people of a role: those who chose to be named by name, the others as a number. */
function creditPeople(
  role: RoleName,
  holders: readonly string[],
  named: ReadonlyMap<string, string>,
): readonly string[] {
  const names = holders.flatMap((who) => named.get(who) ?? [])
  const others = holders.length - names.length
  if (others === 0) return names
  const other = names.length === 0 ? '' : 'other '
  return [...names, countOf(others, `${other}${nameRole(role)}`, `${other}${nameRole(role, 2)}`)]
}

function creditRoles(material: Material): readonly Fact[] {
  const { session } = material
  const bodies = new Map(listAll(session, 'body').map((body) => [body.id, lineOf(body.name)]))
  const people = new Set(listAll(session, 'person').map((person) => person.id))
  const byRole = Map.groupBy(listAll(session, 'role'), ({ role }) => role)
  return rolesInOrder.flatMap((role) => {
    const roles = byRole.get(role) ?? []
    const organisations = [...new Set(roles.flatMap(({ who }) => bodies.get(who) ?? []))]
    const holders = [...new Set(roles.map(({ who }) => who))].filter((who) => people.has(who))
    const values = [...organisations, ...creditPeople(role, holders, material.named)].filter(
      (value) => value !== '',
    )
    const count = organisations.length + holders.length
    return values.length === 0 ? [] : [{ label: capital(nameRole(role, count)), values }]
  })
}

function otherBodies(material: Material): readonly Fact[] {
  const holders = new Set(listAll(material.session, 'role').map(({ who }) => who))
  const names = listAll(material.session, 'body')
    .filter(({ id, name }) => !holders.has(id) && lineOf(name) !== '')
    .map(({ name }) => lineOf(name))
  return names.length === 0 ? [] : [{ label: 'Organisations', values: names }]
}

/** Who made the day and the draft, by role. People are named only where they chose to be. */
export function membershipSection(material: Material, version: string): Section {
  const facts = [...creditRoles(material), ...otherBodies(material)]
  const codes = new Set(material.points.flatMap(({ person }) => (person === null ? [] : [person])))
  const voices =
    codes.size === 0 ? '' : `The draft carries the words of ${countOf(codes.size, 'participant')}.`
  const thanks = 'This draft belongs to everybody who took part.'
  const shown = 'People are shown by role unless they asked to be named.'
  const known = listAll(material.session, 'version').find(({ number }) => number === version)
  const credits = sayAs('version-credits', known?.credits ?? '')
  const none = facts.length === 0 && voices === ''
  return makeSection('acknowledgements', 'Who took part, and in what role', {
    blocks: none
      ? [...credits, ...note('acknowledgements-none', 'Nobody has been given a role in this session yet.')]
      : [
          ...sayAs('acknowledgements-thanks', thanks, voices, shown),
          ...credits,
          ...(facts.length === 0
            ? []
            : [{ kind: 'facts' as const, headings: ['Role', 'Who'] as const, facts }]),
        ],
  })
}
