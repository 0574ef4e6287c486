import type { Block } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import { listAll } from '#shared/session/list.ts'

import type { Entry } from './entry.ts'
import { factItems, listFacts } from './facts.ts'
import { listUnder } from './lists.ts'
import type { Material } from './material.ts'
import { nameRole } from './name-role.ts'
import { plainTable } from './plain-table.ts'
import { capital, headingText, joinWords, lineOf } from './words.ts'

const speaking = ['chair', 'keynote', 'presenter'] as const satisfies readonly RoleName[]

/** The last word of a name, by which notes speak of somebody. */
function surname(name: string): string {
  return lineOf(name).split(' ').at(-1) ?? ''
}

function placeOf(material: Material, entry: Entry): string {
  return entry.heading || headingText(material.session.records.topic.get(entry.topic ?? '')?.title ?? '')
}

/** The parts of the notes that speak of somebody by name; the same spelling only, so that nobody is credited with another's talk. */
function partsNaming(material: Material, name: string): readonly string[] {
  const last = surname(name)
  if (last.length < 4) return []
  const parts = material.entries
    .filter(({ points }) => points.some(({ text }) => text.includes(last)))
    .map((entry) => placeOf(material, entry))
  return [...new Set(parts)].filter((part) => part !== '')
}

/** Who spoke, as far as they may be named, from where, and the parts of the notes that speak of them; then every talk by title. */
export function speakerListBlocks(material: Material): readonly Block[] {
  const { session } = material
  const roles = Map.groupBy(
    listAll(session, 'role').filter(({ role }) => speaking.some((each) => each === role)),
    ({ who }) => who,
  )
  const talks = listAll(session, 'presentation')
  const rows = listAll(session, 'person')
    .filter(({ id }) => roles.has(id) || talks.some(({ speaker }) => speaker === id))
    .map((person) => {
      const name = material.named.get(person.id) ?? ''
      const held = [...new Set((roles.get(person.id) ?? []).map(({ role }) => nameRole(role)))]
      const own = talks.filter(({ speaker }) => speaker === person.id).map(({ title }) => headingText(title))
      const label = material.people.get(person.id) ?? ''
      return [
        name || label,
        capital(joinWords(held)),
        label === '' ? '' : lineOf(person.post).replace(/^of (?:the )?/iu, ''),
        [...own, ...(name === '' ? [] : partsNaming(material, name))].join('; '),
      ]
    })
  const untold = talks.filter(({ speaker }) => speaker === null)
  return [
    ...plainTable(
      { anchor: 'speaker-list', caption: 'Speakers and topics', blank: 'Not recorded' },
      [
        { heading: 'Speaker', width: 4 },
        { heading: 'Role', width: 3 },
        { heading: 'Post or place of work', width: 5 },
        { heading: 'Spoke on, or is named under', width: 6 },
      ],
      rows,
    ),
    ...listUnder(
      'Also named in the notes:',
      factItems(material, listFacts(material, 'speaker')),
      false,
      'speaker-facts',
    ),
    ...listUnder(
      'Talks whose speaker is not named:',
      untold.map(({ title, post }) => ({
        text: [headingText(title), lineOf(post)].filter((part) => part !== '').join(', '),
      })),
      false,
      'speaker-talks',
    ),
  ]
}
