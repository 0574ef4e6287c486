import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

import styles from './Chip.module.css'

type ChipTone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger'

type ChipProps = { readonly children: ReactNode; readonly tone?: ChipTone }

/** A short fact about a row: a role, an agreement, a state. Its words say it; the colour only helps. */
export function Chip({ children, tone = 'neutral' }: ChipProps) {
  return <span className={classNames(styles['chip'], styles[tone])}>{children}</span>
}
