import Check from 'lucide-react/icons/check'
import Minus from 'lucide-react/icons/minus'
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components'
import type { CheckboxFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'

import styles from './Checkbox.module.css'

type CheckboxProps = Omit<CheckboxFieldProps, 'children' | 'className' | 'style'> & {
  readonly label: string
  /** Leaves the label to screen readers, where the row says what it is for. */
  readonly hideLabel?: boolean
  readonly description?: string
}

export function Checkbox({ label, hideLabel, description, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      {...rest}
      className={classNames(styles['field'])}
      {...(hideLabel && { 'aria-label': label })}
    >
      <CheckboxButton className={classNames(styles['button'])}>
        {({ isIndeterminate }) => (
          <>
            <span className={styles['box']}>
              <Icon icon={isIndeterminate ? Minus : Check} />
            </span>
            {!hideLabel && label}
          </>
        )}
      </CheckboxButton>
      {description && (
        <Text slot="description" className={classNames(styles['description'])}>
          {description}
        </Text>
      )}
    </CheckboxField>
  )
}
