import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './Button.module.css'

export type ButtonVariant = 'plain' | 'primary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  readonly children: ReactNode
  /** `primary` once on a screen at most; `quiet` has no box. */
  readonly variant?: ButtonVariant
  readonly icon?: LucideIcon
  /** Shown as a key cap after the word. */
  readonly keys?: KeyBinding
}

export function Button({ children, variant = 'plain', icon, keys, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles['button'], styles[variant])}>
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
      {keys && <KeyCap keys={keys} />}
    </AriaButton>
  )
}
