import { Button, type ButtonProps } from '#renderer/ui/Button.tsx'
import type { KeyBinding } from '#renderer/ui/key-names.ts'
import { KeyCap } from '#renderer/ui/KeyCap.tsx'

import styles from './KeyedButton.module.css'

type KeyedButtonProps = Omit<ButtonProps, 'children' | 'keys'> & {
  readonly label: string
  readonly keys: KeyBinding
}

/** A button that shows its key. Its name is its word alone: the keys are told on the key sheet. */
export function KeyedButton({ label, keys, ...rest }: KeyedButtonProps) {
  return (
    <Button {...rest}>
      {label}
      <span aria-hidden className={styles['key']}>
        <KeyCap keys={keys} />
      </span>
    </Button>
  )
}
