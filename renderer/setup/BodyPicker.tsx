import { newId } from '#renderer/host/new-id.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import type { Rec } from '#shared/model/session.ts'

import { choose } from './act.ts'
import { makeThing, setField } from './edits.ts'
import { useEntries } from './entries.ts'
import { keyAtEnd } from './order.ts'
import { useLanding } from './use-landing.ts'
import { t } from './words.ts'

/** The organisation somebody belongs to; a name that is not there yet becomes a new one. */
export function BodyPicker({ person }: { readonly person: Rec<'person'> }) {
  const bodies = useRecords('body')
  const slot = `${person.id}/body`
  const entry = useEntries(({ entries }) => entries[slot])
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  const set = (body: string | null) => setField('person', person.id, 'body', body)
  const type = (text: string): void => {
    const wanted = text.trim().toLocaleLowerCase('en-GB')
    const known = bodies.find((body) =>
      [body.name, body.short].some((name) => name !== '' && name.toLocaleLowerCase('en-GB') === wanted),
    )
    if (wanted === '') return choose(slot, '', [set(null)])
    if (known) return choose(slot, known.id, [set(known.id)])
    const id = newId()
    choose(slot, id, [makeThing('body', id, { name: text.trim(), order: keyAtEnd(bodies) }), set(id)])
  }
  return (
    <ComboBox
      label={t('people.body')}
      placeholder={t('people.bodyHint')}
      options={bodies.map(({ id, name }) => ({ id, label: name }))}
      value={person.body}
      text={bodies.find(({ id }) => id === person.body)?.name ?? ''}
      onChoose={(id) => choose(slot, id, [set(id)])}
      onType={type}
      error={entry?.state === 'refused' ? entry.why : undefined}
      isDisabled={isReadOnly}
    />
  )
}
