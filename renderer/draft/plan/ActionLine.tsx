import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import type { ShownThing } from '#renderer/draft/kept/use-thing.ts'
import { t } from '#renderer/draft/plan-words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { TextField } from '#renderer/ui/TextField.tsx'

type ActionLineProps = {
  readonly shown: ShownThing<'action'>
  readonly field: 'lead' | 'label' | 'funding' | 'audience' | 'duration' | 'measure' | 'dependsOn' | 'status'
  readonly description?: string
}

/** One line of an action, saved as it is typed in. */
export function ActionLine({ shown, field, description }: ActionLineProps) {
  const { id, fields, isSettled, isNew, change } = shown
  return (
    <TextField
      label={t(`fields.${field}`)}
      {...(description !== undefined && { description })}
      value={fields[field]}
      isReadOnly={useIsReadOnly()}
      onChange={(text) => change({ [field]: text })}
      onBlur={() => !isNew && leaveThing(id)}
      {...(isSettled(field) && { 'data-settled': true })}
    />
  )
}
