import type { ReactNode } from 'react'

import { SaveState } from './SaveState.tsx'
import type { Saving } from './SaveState.tsx'

import styles from './ScreenHeader.module.css'

type ScreenHeaderProps = {
  /** Where we are: "Table 6 · Crack guidance day". */
  readonly title: string
  /** Before the title: the way back. */
  readonly lead?: ReactNode
  /** Between the title and the right: a stage strip, a filter. */
  readonly children?: ReactNode
  readonly saving?: Saving
  /** Buttons on the right. */
  readonly actions?: ReactNode
  /** The largest figure, last on the right: "12:30", or a clock that draws itself. */
  readonly clock?: ReactNode
}

export function ScreenHeader({ title, lead, children, saving, actions, clock }: ScreenHeaderProps) {
  return (
    <header className={styles['header']}>
      {lead}
      <h1 className={styles['title']}>{title}</h1>
      <div className={styles['middle']}>{children}</div>
      {saving && <SaveState saving={saving} />}
      {actions && <div className={styles['actions']}>{actions}</div>}
      {typeof clock === 'string' ? (
        <span role="timer" className={styles['clock']}>
          {clock}
        </span>
      ) : (
        clock
      )}
    </header>
  )
}
