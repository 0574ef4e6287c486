import type { ReactNode } from 'react'

import styles from './SectionPage.module.css'

type SectionPageProps = {
  readonly title: string
  /** One line on what this is for. */
  readonly lead: string
  readonly children: ReactNode
}

/** One section of Prepare: its title, what it is for, and its forms. */
export function SectionPage({ title, lead, children }: SectionPageProps) {
  return (
    <div className={styles['page']}>
      <header>
        <h2 className={styles['title']}>{title}</h2>
        <p className={styles['lead']}>{lead}</p>
      </header>
      {children}
    </div>
  )
}

/** Fields side by side where there is room. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>
}

/** A field that takes the whole width of the grid. */
export function Wide({ children }: { readonly children: ReactNode }) {
  return <div className={styles['wide']}>{children}</div>
}
