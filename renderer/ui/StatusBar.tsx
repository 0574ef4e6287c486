import type { ReactNode } from 'react'

import type { KeyBinding } from './key-names.ts'
import { KeyHint } from './KeyHint.tsx'

import styles from './StatusBar.module.css'

type StatusBarProps = {
  /** Counts and the like, on the left. */
  readonly children: ReactNode
  /** The few keys worth learning here. */
  readonly hints?: readonly { readonly keys: KeyBinding; readonly does: string }[]
  readonly actions?: ReactNode
}

/** The line at the foot of a screen. */
export function StatusBar({ children, hints = [], actions }: StatusBarProps) {
  return (
    <footer className={styles['bar']}>
      <div className={styles['words']}>{children}</div>
      {hints.map((hint) => (
        <KeyHint key={hint.does} keys={hint.keys} does={hint.does} />
      ))}
      {actions}
    </footer>
  )
}
