import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'

import { write } from './change-points.ts'
import { act, chosenNow, pick } from './chosen-points.ts'
import { tellConsent } from './place/heard-consent.ts'
import { t } from './words.ts'

/** Who said the chosen points: a participant code that is known or new, and the side they know the subject from. */
export async function setSpeaker(code: string, expertise: string | null): Promise<void> {
  const ids = chosenNow()
  const person = code === '' ? null : await findPerson(code)
  if (person === undefined) return
  act(
    () => pick(ids).map(({ id }) => ({ point: id, edit: { person, expertise } })),
    () => t('said.speaker'),
  )
  tellConsent(person)
}

async function findPerson(code: string): Promise<string | undefined> {
  const people = useSession.getState().session?.records.person.valueSeq() ?? []
  for (const person of people)
    if (!person.withdrawn && person.code.toLowerCase() === code.toLowerCase()) return person.id
  const id = newId()
  const edits = [{ kind: 'make' as const, entity: 'person' as const, id, value: { code } }]
  const made = await write((session) => desk().setup.edit({ session, edits }))
  return made === 'failed' ? undefined : id
}
