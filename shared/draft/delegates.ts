import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { nameRole, rolesInOrder } from './name-role.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { capital, joinWords, lineOf } from './words.ts'

type Person = Rec<'person'>

/** A group smaller than this could point at somebody, so it is shown with the others. */
const fewest = 3

function rolesOf(material: Material): (who: string) => readonly string[] {
  const byWho = Map.groupBy(listAll(material.session, 'role'), ({ who }) => who)
  return (who) => {
    const held = new Set((byWho.get(who) ?? []).map(({ role }) => role))
    return rolesInOrder.filter((role) => held.has(role)).map((role) => nameRole(role))
  }
}

function sidesOf({ sides }: Material, { expertise }: Person): string {
  return joinWords(membersOf(expertise).flatMap((id) => sides.get(id) ?? []))
}

function namedTable(material: Material, people: readonly Person[]): readonly Block[] {
  const roles = rolesOf(material)
  const bodies = new Map(listAll(material.session, 'body').map(({ id, name }) => [id, lineOf(name)]))
  const rows = people.map((person) => [
    material.named.get(person.id) ?? '',
    capital(joinWords(roles(person.id))),
    lineOf(person.post).replace(/^of (?:the )?/iu, ''),
    bodies.get(person.body ?? '') ?? '',
    sidesOf(material, person),
  ])
  return plainTable(
    { anchor: 'named-people', caption: 'People who asked to be named', blank: 'Not recorded' },
    [
      { heading: 'Name', width: 4 },
      { heading: 'Role', width: 4 },
      { heading: 'Post or place of work', width: 5 },
      { heading: 'Organisation', width: 4 },
      { heading: 'Knows the subject from', width: 4 },
    ],
    rows,
  )
}

/** The others by side, as numbers; sides with too few people to hide in stand together. */
export function countSides(
  material: Material,
  people: readonly Person[],
): readonly (readonly [string, number])[] {
  const bySide = [...Map.groupBy(people, (person) => sidesOf(material, person))].map(
    ([side, members]) => [side, members.length] as const,
  )
  const large = bySide.filter(([side, count]) => count >= fewest && side !== '')
  const rest = bySide.filter(([side, count]) => count < fewest || side === '')
  const others = rest.reduce((sum, [, count]) => sum + count, 0)
  const label = large.length === 0 ? 'All sides together' : 'Other sides, or not recorded'
  return others === 0 ? large : [...large, [label, others]]
}

function bodyTable({ session }: Material): readonly Block[] {
  const byWho = Map.groupBy(listAll(session, 'role'), ({ who }) => who)
  const rows = listAll(session, 'body')
    .filter(({ name }) => lineOf(name) !== '')
    .map(({ id, name, short }) => [
      lineOf(short) === '' || lineOf(short) === lineOf(name)
        ? lineOf(name)
        : `${lineOf(name)} (${lineOf(short)})`,
      capital(joinWords([...new Set((byWho.get(id) ?? []).map(({ role }) => nameRole(role)))])),
    ])
  return plainTable(
    { anchor: 'bodies', caption: 'Organisations and their roles', blank: 'Took part' },
    [
      { heading: 'Organisation', width: 8 },
      { heading: 'Role', width: 6 },
    ],
    rows,
  )
}

/** Who was there and which bodies stand behind the day. Names stand only where somebody asked for it; nobody else can be told apart. */
export function delegatesSection(material: Material): Section {
  const people = listAll(material.session, 'person')
  const named = people.filter(({ id }) => material.named.has(id))
  const others = people.filter(({ id }) => !material.named.has(id))
  const counted = countSides(material, others).map(([side, count]) => [
    side,
    others.length < fewest ? 'Fewer than three' : String(count),
  ])
  const bodies = bodyTable(material)
  const consent =
    people.length === 0
      ? ''
      : 'A name stands here only where its owner asked to be named. Everybody else is counted by the side they know the subject from, and sides with fewer than three people are counted together, so that nobody can be told apart.'
  return makeSection('delegates', 'Delegates and organisations by role', {
    isAppendix: true,
    blocks: [
      ...sayAs('delegates-consent', consent),
      ...namedTable(material, named),
      ...plainTable(
        { anchor: 'people-by-side', caption: named.length === 0 ? 'People by side' : 'Other people by side' },
        [
          { heading: 'Side', width: 8 },
          { heading: 'People', width: 3 },
        ],
        counted,
      ),
      ...bodies,
    ],
  })
}
