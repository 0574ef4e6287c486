import type { ReactNode } from 'react'

import styles from './EntryBox.module.css'

type EntryBoxProps = {
  /** A bare TextArea. */
  readonly children: ReactNode
  /** What was understood, and the key that adds it. */
  readonly foot?: ReactNode
}

/** The box around the line where words are taken down, ringed while it has the focus. */
export function EntryBox({ children, foot }: EntryBoxProps) {
  return (
    <div className={styles['box']}>
      {children}
      {foot && <div className={styles['foot']}>{foot}</div>}
    </div>
  )
}
