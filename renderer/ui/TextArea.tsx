import type { Ref } from 'react'
import { TextField as AriaTextField, TextArea as AriaTextArea } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'

import { SpelledArea } from '#renderer/ui/spelling/SpelledArea.tsx'

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
    /** Marks misspelt words. Only for a field that is given its `value`. */
    readonly spelling?: boolean
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
  spelling = false,
  inputRef,
  ...rest
}: TextAreaProps) {
  const words = { label, hideLabel, description, error }
  const className = classNames(styles['input'], area['area'], area[variant])
  // The browser's own checker stays out: it would fetch dictionaries, or send what is typed away.
  const field = (
    <AriaTextArea
      ref={inputRef}
      rows={rows}
      style={{ minHeight: `calc(${rows * 1.5}rem + var(--space-8))` }}
      placeholder={placeholder}
      spellCheck={false}
      className={className}
    />
  )
  return (
    <AriaTextField {...rest} isInvalid={Boolean(error)} className={classNames(styles['field'])}>
      <FieldFrame {...words}>
        {spelling ? (
          <SpelledArea text={rest.value ?? ''} className={className}>
            {field}
          </SpelledArea>
        ) : (
          field
        )}
      </FieldFrame>
    </AriaTextField>
  )
}
