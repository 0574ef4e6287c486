import type { ReactNode } from 'react'
import { FieldError, Label, Text, VisuallyHidden } from 'react-aria-components'

import { classNames } from './class-names.ts'

import styles from './FieldFrame.module.css'

/** What every field says about itself. */
export type FieldWords = {
  readonly label: string
  /** Leaves the label to screen readers, where the place says what the field is. */
  readonly hideLabel?: boolean | undefined
  readonly description?: string | undefined
  /** One sentence on what is wrong and what to do; the field is marked while there is one. */
  readonly error?: string | undefined
}

/** The label above a field, and its description or error below. Goes inside one of React Aria's fields. */
export function FieldFrame({
  label,
  hideLabel,
  description,
  error,
  children,
}: FieldWords & { readonly children: ReactNode }) {
  const shownLabel = <Label className={classNames(styles['label'])}>{label}</Label>
  return (
    <>
      {hideLabel ? <VisuallyHidden>{shownLabel}</VisuallyHidden> : shownLabel}
      {children}
      {description && !error && (
        <Text slot="description" className={classNames(styles['description'])}>
          {description}
        </Text>
      )}
      <FieldError className={classNames(styles['error'])}>{error}</FieldError>
    </>
  )
}
