import type { ComponentProps } from 'react'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

import { useHidesLabel } from './row-labels.ts'
import { type KeptText, useKeptText } from './use-kept-text.ts'

type KeptFieldProps = KeptText &
  Pick<
    ComponentProps<typeof TextField>,
    'label' | 'hideLabel' | 'description' | 'placeholder' | 'inputMode' | 'type'
  >

/** One line that saves as it is typed in. */
export function KeptField({ slot, kept, read, hideLabel, ...words }: KeptFieldProps) {
  const { value, error, isSettled, leave, onFocusChange, onChange } = useKeptText({ slot, kept, read })
  return (
    <TextField
      {...words}
      hideLabel={useHidesLabel(hideLabel)}
      value={value}
      error={error}
      isReadOnly={useIsReadOnly()}
      onChange={onChange}
      onFocusChange={onFocusChange}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
        event.continuePropagation()
      }}
      data-slot={slot}
      {...(isSettled && { 'data-settled': true })}
    />
  )
}

type KeptAreaProps = KeptText &
  Pick<ComponentProps<typeof TextArea>, 'label' | 'hideLabel' | 'description' | 'placeholder' | 'rows'>

/** Several lines that save as they are typed in; Enter is a new line. */
export function KeptArea({ slot, kept, read, hideLabel, ...words }: KeptAreaProps) {
  const { value, error, isSettled, onFocusChange, onChange } = useKeptText({ slot, kept, read })
  return (
    <TextArea
      {...words}
      hideLabel={useHidesLabel(hideLabel)}
      spelling
      value={value}
      error={error}
      isReadOnly={useIsReadOnly()}
      onChange={onChange}
      onFocusChange={onFocusChange}
      data-slot={slot}
      {...(isSettled && { 'data-settled': true })}
    />
  )
}
