import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { type Option, Select } from '#renderer/ui/Select.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'

import { choose } from './act.ts'
import { useEntries } from './entries.ts'
import { useHidesLabel } from './row-labels.ts'
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
export function KeptSelect<Id extends string>({
  slot,
  kept,
  onChoose,
  hideLabel,
  ...words
}: KeptSelectProps<Id>) {
  const entry = useEntries(({ entries }) => entries[slot])
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  return (
    <Select
      {...words}
      hideLabel={useHidesLabel(hideLabel)}
      value={(entry?.text as Id | undefined) ?? kept}
      error={entry?.state === 'refused' ? entry.why : undefined}
      isDisabled={isReadOnly}
      onChange={(id) => choose(slot, id, onChoose(id))}
    />
  )
}

type KeptYesNo = {
  readonly slot: string
  readonly kept: boolean
  readonly onChoose: (isOn: boolean) => readonly SetupEdit[]
}

type KeptCheckboxProps = KeptYesNo & { readonly label: string; readonly hideLabel?: boolean }

/** Yes or no, saved when it is ticked. */
export function KeptCheckbox({ slot, kept, onChoose, hideLabel, ...words }: KeptCheckboxProps) {
  const choice = useKeptYesNo({ slot, kept, onChoose })
  return <Checkbox {...words} {...choice} hideLabel={useHidesLabel(hideLabel)} />
}

type KeptSwitchProps = KeptYesNo & { readonly label: string; readonly description?: string }

/** A setting of the session that is on or off, saved when it is turned. */
export function KeptSwitch({ slot, kept, onChoose, ...words }: KeptSwitchProps) {
  const choice = useKeptYesNo({ slot, kept, onChoose })
  return <Switch {...words} {...choice} />
}

function useKeptYesNo({ slot, kept, onChoose }: KeptYesNo) {
  const text = useEntries(({ entries }) => entries[slot]?.text)
  const isReadOnly = useIsReadOnly()
  useLanding(slot)
  return {
    isSelected: text === undefined ? kept : text === 'yes',
    isDisabled: isReadOnly,
    onChange: (isOn: boolean): void => choose(slot, isOn ? 'yes' : 'no', onChoose(isOn)),
  }
}
