import { listAll } from '#shared/session/list.ts'

import { note } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { lineOf } from './words.ts'

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
  const none =
    'No interest has been declared in this session. Everybody who writes, edits or approves the document should declare theirs before it is final.'
  return makeSection('interests', 'Declarations of interest', {
    isAppendix: true,
    blocks:
      rows.length === 0
        ? note('interests-none', none)
        : plainTable(
            { anchor: 'interests-table', caption: 'Interests declared', blank: 'Not given' },
            columns,
            rows,
          ),
  })
}
