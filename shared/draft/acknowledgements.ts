import type { Block, Fact } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import { listAll } from '#shared/session/list.ts'

import { say } from './lists.ts'
import type { Material } from './material.ts'
import { nameRole, rolesInOrder } from './name-role.ts'
import { plainTable } from './plain-table.ts'
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
    return values.length === 0 ? [] : [{ label: capital(nameRole(role, values.length)), values }]
  })
}

function otherBodies(material: Material): readonly Fact[] {
  const holders = new Set(listAll(material.session, 'role').map(({ who }) => who))
  const names = listAll(material.session, 'body')
    .filter(({ id, name }) => !holders.has(id) && lineOf(name) !== '')
    .map(({ name }) => lineOf(name))
  return names.length === 0 ? [] : [{ label: 'Organisations', values: names }]
}

function creditsOf(material: Material, version: string): readonly Block[] {
  const known = listAll(material.session, 'version').find(({ number }) => number === version)
  return say(known?.credits ?? '')
}

/** Who made the day and the draft, by role. People are named only where they chose to be. */
export function acknowledgementsSection(material: Material, version: string): Section {
  const facts = [...creditRoles(material), ...otherBodies(material)]
  const codes = new Set(material.points.flatMap(({ person }) => (person === null ? [] : [person])))
  const voices =
    codes.size === 0 ? '' : `The draft carries the words of ${countOf(codes.size, 'participant')}.`
  const thanks =
    facts.length === 0 && voices === ''
      ? ''
      : 'This draft belongs to everybody who took part. People are shown by role unless they asked to be named.'
  return makeSection('acknowledgements', 'Acknowledgements', {
    blocks: [
      ...say(thanks, voices),
      ...creditsOf(material, version),
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, headings: ['Role', 'Who'] as const, facts }]),
    ],
  })
}

const taken = {
  none: 'No action needed',
  partial: 'Took part in some of the work',
  excluded: 'Did not take part in the decision',
}

/** Interests as declared, by role or code. */
export function interestsSection(material: Material): Section {
  const bodies = new Map(listAll(material.session, 'body').map((body) => [body.id, lineOf(body.name)]))
  const rows = listAll(material.session, 'interest').map((interest) => [
    bodies.get(interest.who) ?? (material.people.get(interest.who) || 'A participant'),
    interest.type,
    interest.nature,
    taken[interest.taken],
  ])
  const columns = [
    { heading: 'Who', width: 3 },
    { heading: 'Kind', width: 3 },
    { heading: 'Interest', width: 6 },
    { heading: 'What was done', width: 4 },
  ]
  return makeSection('interests', 'Interests declared', {
    blocks: plainTable(
      { anchor: 'interests-table', caption: 'Interests declared', blank: 'Not given' },
      columns,
      rows,
    ),
  })
}
