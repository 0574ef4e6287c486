import { SwitchButton, SwitchField, Text } from 'react-aria-components'
import type { SwitchFieldProps } from 'react-aria-components'

import { classNames } from './class-names.ts'

import styles from './Switch.module.css'

type SwitchProps = Omit<SwitchFieldProps, 'children' | 'className' | 'style'> & {
  readonly label: string
  readonly description?: string
}

/** A setting that is on or off at once. */
export function Switch({ label, description, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className={classNames(styles['field'])}>
      <SwitchButton className={classNames(styles['button'])}>
        <span className={styles['track']}>
          <span className={styles['thumb']} />
        </span>
        {label}
      </SwitchButton>
      {description && (
        <Text slot="description" className={classNames(styles['description'])}>
          {description}
        </Text>
      )}
    </SwitchField>
  )
}
