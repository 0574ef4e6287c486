import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import type { KeyBinding } from './key-names.ts'
import { Tooltip } from './Tooltip.tsx'

import styles from './IconButton.module.css'

type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** Its name, also shown as a tooltip. */
  readonly label: string
  readonly keys?: KeyBinding
  /** `small` is 24 px, for rows; otherwise 32 px. */
  readonly size?: 'small' | 'normal'
}

export function IconButton({ icon, label, keys, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys && { keys })}>
      <AriaButton {...rest} aria-label={label} className={classNames(styles['button'], styles[size])}>
        <Icon icon={icon} size={size === 'small' ? 'row' : 'tool'} />
      </AriaButton>
    </Tooltip>
  )
}
