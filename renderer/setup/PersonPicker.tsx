import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { choose } from './act.ts'
import { useEntries } from './entries.ts'
import { freeCodes } from './free-codes.ts'
import { findByName, makePerson, type Named } from './people.ts'
import { useHidesLabel } from './row-labels.ts'
import { useLanding } from './use-landing.ts'
import { t } from './words.ts'

type PersonPickerProps = {
  readonly slot: string
  readonly label: string
  readonly everybody: readonly Named[]
  readonly kept: string | null
  /** What it means that this person is chosen, or nobody. */
  readonly onChoose: (id: string | null) => readonly SetupEdit[]
}

/** Somebody from the session, by name or code; a name that is not there yet becomes a new person. */
export function PersonPicker({ slot, label, everybody, kept, onChoose }: PersonPickerProps) {
  const entry = useEntries(({ entries }) => entries[slot])
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  const type = (text: string): void => {
    const known = findByName(everybody, text)
    if (text.trim() === '') choose(slot, '', onChoose(null))
    else if (known) choose(slot, known.id, onChoose(known.id))
    else choose(slot, '', addAndChoose(text, onChoose))
  }
  return (
    <div data-slot={slot}>
      <ComboBox
        label={label}
        hideLabel={useHidesLabel(true)}
        placeholder={t('people.pick')}
        options={everybody}
        value={kept}
        text={everybody.find(({ id }) => id === kept)?.label ?? ''}
        onChoose={(id) => choose(slot, id, onChoose(id))}
        onType={type}
        error={entry?.state === 'refused' ? entry.why : undefined}
        isDisabled={isReadOnly}
      />
    </div>
  )
}

function addAndChoose(text: string, onChoose: PersonPickerProps['onChoose']): readonly SetupEdit[] {
  const id = newId()
  const [code = ''] = freeCodes(useSession.getState().session, 1)
  return [...makePerson(id, code, text.trim()), ...onChoose(id)]
}
