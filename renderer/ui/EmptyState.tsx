import type { ReactNode } from 'react'

import styles from './EmptyState.module.css'

type EmptyStateProps = {
  /** One line on what to do next: "Type what the table says and press Enter." */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Stands where a list would be while there is nothing in it. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <p>{children}</p>
      {action}
    </div>
  )
}
