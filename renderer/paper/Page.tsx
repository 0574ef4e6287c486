import type { ReactNode } from 'react'

import { classNames } from '#renderer/ui/class-names.ts'

import styles from './Page.module.css'

type PageProps = {
  readonly orientation: 'portrait' | 'landscape'
  readonly children: ReactNode
}

/** A sheet of A4, black on white whatever the theme. */
export function Page({ orientation, children }: PageProps) {
  return (
    <div data-theme="projector" className={classNames(styles['page'], styles[orientation])}>
      {children}
    </div>
  )
}

type PageHeadProps = {
  readonly title: string
  /** On the right: the day and its date. */
  readonly aside: ReactNode
  readonly children?: ReactNode
}

/** What stands at the top of every page of a form. */
export function PageHead({ title, aside, children }: PageHeadProps) {
  return (
    <div className={styles['head']}>
      <div className={styles['headLine']}>
        <div className={styles['title']}>{title}</div>
        <div className={styles['aside']}>{aside}</div>
      </div>
      {children}
    </div>
  )
}

type PageFootProps = { readonly children?: ReactNode; readonly page?: string }

/** What stands at the bottom: how to fill the form in, and which page it is. */
export function PageFoot({ children, page }: PageFootProps) {
  return (
    <div className={styles['foot']}>
      <div>{children}</div>
      <div className={styles['number']}>{page}</div>
    </div>
  )
}
