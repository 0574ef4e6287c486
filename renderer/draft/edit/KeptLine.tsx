import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import type { ShownThing } from '#renderer/draft/kept/use-thing.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { TextField } from '#renderer/ui/TextField.tsx'

type KeptLineProps = {
  readonly shown: ShownThing<'recommendation'>
  readonly field: 'population' | 'actor' | 'setting'
  readonly label: string
}

/** One line of a recommendation, saved as it is typed in. */
export function KeptLine({ shown, field, label }: KeptLineProps) {
  const { id, fields, isSettled, isNew, change } = shown
  return (
    <TextField
      label={label}
      value={fields[field]}
      isReadOnly={useIsReadOnly()}
      onChange={(text) => change({ [field]: text })}
      onBlur={() => !isNew && leaveThing(id)}
      {...(isSettled(field) && { 'data-settled': true })}
    />
  )
}
