import type { LucideIcon } from 'lucide-react'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import ArrowUp from 'lucide-react/icons/arrow-up'
import { VisuallyHidden } from 'react-aria-components'

import { nameKeys } from './key-names.ts'
import type { KeyBinding } from './key-names.ts'

import styles from './KeyCap.module.css'

/** The interface font has no arrows, so these are drawn; their names are still there to be read out. */
const drawings: Readonly<Record<string, LucideIcon>> = {
  Up: ArrowUp,
  Down: ArrowDown,
  Left: ArrowLeft,
  Right: ArrowRight,
}

/** One key or a chord, as printed on the keys of this machine. */
export function KeyCap({ keys }: { readonly keys: KeyBinding }) {
  return (
    <kbd className={styles['cap']}>
      {nameKeys(keys)
        .split(' ')
        .map((name) => (
          <KeyName key={name} name={name} />
        ))}
    </kbd>
  )
}

function KeyName({ name }: { readonly name: string }) {
  const Drawing = drawings[name]
  if (!Drawing) return <span>{name}</span>
  return (
    <>
      <Drawing size="0.8125rem" strokeWidth={2} aria-hidden />
      <VisuallyHidden elementType="span">{name}</VisuallyHidden>
    </>
  )
}
