import type { Ref } from 'react'
import { TextField as AriaTextField, Input } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'

import styles from './Field.module.css'

type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string
    readonly inputRef?: Ref<HTMLInputElement>
  }

/** One line of text. */
export function TextField({
  label,
  hideLabel,
  description,
  error,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) {
  const words = { label, hideLabel, description, error }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles['field'])}>
      <FieldFrame {...words}>
        <Input
          ref={inputRef ?? null}
          {...(placeholder && { placeholder })}
          className={classNames(styles['input'])}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
