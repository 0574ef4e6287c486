import type { KeyBinding } from './key-names.ts'
import { KeyCap } from './KeyCap.tsx'

import styles from './KeyHint.module.css'

type KeyHintProps = {
  readonly keys: KeyBinding
  /** What it does, in a word or two: "edit last". */
  readonly does: string
}

/** A key and what it does, for the line at the foot of a screen. */
export function KeyHint({ keys, does }: KeyHintProps) {
  return (
    <span className={styles['hint']}>
      <KeyCap keys={keys} /> {does}
    </span>
  )
}
