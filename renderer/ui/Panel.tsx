import { useId } from 'react'
import type { ReactNode } from 'react'

import { classNames } from './class-names.ts'

import styles from './Panel.module.css'

type PanelProps = {
  readonly title?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** Lets a list or a table reach the lines. */
  readonly isFlush?: boolean
}

/** A part of a screen, bounded by lines. */
export function Panel({ title, actions, children, isFlush = false }: PanelProps) {
  const id = useId()
  return (
    <section
      className={classNames(styles['panel'], isFlush && styles['flush'])}
      {...(title && { 'aria-labelledby': id })}
    >
      {(title || actions) && (
        <header className={styles['header']}>
          {title && (
            <h2 id={id} className={styles['title']}>
              {title}
            </h2>
          )}
          {actions && <div className={styles['actions']}>{actions}</div>}
        </header>
      )}
      <div className={classNames(!isFlush && styles['body'])}>{children}</div>
    </section>
  )
}
