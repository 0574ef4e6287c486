import { newId } from '#renderer/host/new-id.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Entity, Fields } from '#shared/model/entities.ts'
import type { Rec, Records } from '#shared/model/session.ts'
import { nextCodes } from '#shared/setup/participant-codes.ts'

/** Somebody who may be the speaker, as a list shows them: by name only if they asked for it. */
export type SpeakerOption = { readonly id: string; readonly label: string }

function make<E extends Entity>(entity: E, id: string, value: Partial<Fields<E>>): SetupEdit {
  return { kind: 'make', entity, id, value }
}

/** The people of the session by their post and code, or by the name they asked to be shown with. */
export function listSpeakers(known: Pick<Records, 'person' | 'identity'>): readonly SpeakerOption[] {
  const names = new Map([...known.identity.values()].map(({ of, name }) => [of, name]))
  const labelOf = ({ id, naming, post, code }: Rec<'person'>): string => {
    const name = naming === 'full-name' ? (names.get(id) ?? '') : ''
    return [name, post, name === '' ? code : ''].filter((part) => part !== '').join(', ')
  }
  return [...known.person.values()]
    .filter(({ withdrawn }) => !withdrawn)
    .map((person) => ({ id: person.id, label: labelOf(person) }))
    .filter(({ label }) => label !== '')
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }))
}

function hasRole(known: Pick<Records, 'role'>, who: string): boolean {
  return known.role.some(
    (role) => !role.withdrawn && role.who === who && (role.role === 'presenter' || role.role === 'keynote'),
  )
}

/** The edits that add a talk. `speaker` is somebody of the session as listed, or the post of somebody new; empty for nobody. */
export function makeTalk(
  known: Pick<Records, 'person' | 'identity' | 'role'>,
  talk: { readonly id: string; readonly title: string; readonly speaker: string },
): readonly SetupEdit[] {
  const { id, title } = talk
  const text = talk.speaker.trim()
  if (text === '') return [make('presentation', id, { title })]
  const found = listSpeakers(known).find(({ label }) => label.toLowerCase() === text.toLowerCase())
  const who = found?.id ?? newId()
  const [code = 'P1'] = nextCodes(known.person.values(), 1)
  const post = found === undefined ? text : (known.person.get(who)?.post ?? '')
  return [
    ...(found === undefined ? [make('person', who, { code, post, naming: 'role' })] : []),
    ...(hasRole(known, who) ? [] : [make('role', newId(), { who, role: 'presenter' })]),
    make('presentation', id, { title, speaker: who, post }),
  ]
}
