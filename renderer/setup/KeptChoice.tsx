import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { type Option, Select } from '#renderer/ui/Select.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { choose } from './act.ts'
import { useEntries } from './entries.ts'
import { useLanding } from './use-landing.ts'

type KeptSelectProps<Id extends string> = {
  readonly slot: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly placeholder?: string
  readonly options: readonly Option<Id>[]
  /** What the session holds. */
  readonly kept: Id | null
  readonly onChoose: (id: Id) => readonly SetupEdit[]
}

/** One of a list, saved when it is chosen. */
export function KeptSelect<Id extends string>({ slot, kept, onChoose, ...words }: KeptSelectProps<Id>) {
  const entry = useEntries(({ entries }) => entries[slot])
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  return (
    <Select
      {...words}
      value={(entry?.text as Id | undefined) ?? kept}
      error={entry?.state === 'refused' ? entry.why : undefined}
      isDisabled={isReadOnly}
      onChange={(id) => choose(slot, id, onChoose(id))}
    />
  )
}

type KeptCheckboxProps = {
  readonly slot: string
  readonly label: string
  readonly hideLabel?: boolean
  readonly kept: boolean
  readonly onChoose: (isOn: boolean) => readonly SetupEdit[]
}

/** Yes or no, saved when it is ticked. */
export function KeptCheckbox({ slot, kept, onChoose, ...words }: KeptCheckboxProps) {
  const text = useEntries(({ entries }) => entries[slot]?.text)
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  return (
    <Checkbox
      {...words}
      isSelected={text === undefined ? kept : text === 'yes'}
      isDisabled={isReadOnly}
      onChange={(isOn) => choose(slot, isOn ? 'yes' : 'no', onChoose(isOn))}
    />
  )
}
