import type { Ref } from 'react'
import { TextField as AriaTextField, TextArea as AriaTextArea } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FieldFrame } from './FieldFrame.tsx'
import type { FieldWords } from './FieldFrame.tsx'

import styles from './Field.module.css'
import area from './TextArea.module.css'

type TextAreaProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & {
    readonly placeholder?: string
    /** The least it shows; it grows with what is typed. */
    readonly rows?: number
    /** `bare` has no box and larger words, for use in an EntryBox. */
    readonly variant?: 'box' | 'bare'
    readonly inputRef?: Ref<HTMLTextAreaElement>
  }

/** Several lines of text. */
export function TextArea({
  label,
  hideLabel,
  description,
  error,
  placeholder,
  rows = 2,
  variant = 'box',
  inputRef,
  ...rest
}: TextAreaProps) {
  const words = { label, hideLabel, description, error }
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles['field'])}>
      <FieldFrame {...words}>
        <AriaTextArea
          ref={inputRef}
          rows={rows}
          style={{ minHeight: `calc(${rows * 1.5}rem + var(--space-8))` }}
          placeholder={placeholder}
          className={classNames(styles['input'], area['area'], area[variant])}
        />
      </FieldFrame>
    </AriaTextField>
  )
}
