import { lineOf } from '#shared/draft/words.ts'
import type { Entity } from '#shared/model/entities.ts'
import { type Conflict, listConflicts } from '#shared/session/conflicts.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { endOf, findingOf, type Subject } from './subject.ts'

/** Fields whose words the draft prints. */
const worded: ReadonlySet<string> = new Set(
  'text wording wordingFrom title name purpose topic rationale definition prompt audience population venue funding'.split(
    ' ',
  ),
)
/** Never shown, not even to the person at the screen, in a list that may be printed. */
const secret: ReadonlySet<Entity> = new Set([
  'identity',
  'person',
  'source',
  'leftover',
  'comment',
  'savepoint',
  'round',
])

function wordsOf(values: Conflict['values']): string {
  const texts = values.flatMap(({ value }) =>
    typeof value === 'string' && value.trim() !== '' ? [endOf(value)] : [],
  )
  return [...new Set(texts)].join(' / ')
}

function isStanding({ session }: Subject, { entity, of }: Conflict): boolean {
  return session.records[entity].get(of)?.withdrawn === false
}

function conflictFinding(subject: Subject, conflict: Conflict): Finding {
  const { entity, of, field, values } = conflict
  const isWording = worded.has(field)
  const words = secret.has(entity) || !isWording ? '' : wordsOf(values)
  const says = isWording
    ? 'Two copies word this differently and nobody has chosen: choose one wording.'
    : `Two copies of the session disagree about the ${field.replaceAll(/(?=\p{Lu})/gu, ' ').toLowerCase()} of this ${entity === 'planRow' ? 'row' : entity}: choose which holds.`
  const first = values.at(-1)?.value
  return findingOf(
    subject,
    isWording ? 'unsettled' : 'conflict',
    { entity, id: of },
    { says, words, text: typeof first === 'string' ? first : '' },
  )
}

/** Groups that somebody put off, or that were suggested and kept, and never decided. */
function groupFindings(subject: Subject): readonly Finding[] {
  const { point } = subject.session.records
  return listAll(subject.session, 'group').flatMap(({ id, members, state, wording }) => {
    const standing = membersOf(members)
      .flatMap((member) => point.get(member) ?? [])
      .filter(({ withdrawn }) => !withdrawn)
    const [first] = standing
    if (state === 'confirmed' || standing.length < 2 || first === undefined) return []
    const says = `Whether these ${standing.length} points say the same is not decided: put them together or keep them apart.`
    const words = lineOf(wording) === '' ? endOf(first.text) : endOf(wording)
    return [
      {
        ...findingOf(subject, 'conflict', { entity: 'group', id }, { says, words }),
        anchor: subject.places.find(first.id, first.text),
      },
    ]
  })
}

/** What two copies of the session say differently, and merges put off. */
export function findUnresolved(subject: Subject): readonly Finding[] {
  const conflicts = listConflicts(subject.session).filter((conflict) => isStanding(subject, conflict))
  return [...conflicts.map((conflict) => conflictFinding(subject, conflict)), ...groupFindings(subject)]
}
