import { createPortal } from 'react-dom'

import { Page } from './Page.tsx'
import type { Sheet } from './sheets.ts'

import styles from './Press.module.css'

/** What goes to the printer, and nothing else of the page with it. It is there only while something may be printed. */
export function Press({ sheets }: { readonly sheets: readonly Sheet[] }) {
  return createPortal(
    <div aria-hidden data-press className={styles['press']}>
      {sheets.map(({ id, orientation, content }) => (
        <Page key={id} orientation={orientation}>
          {content}
        </Page>
      ))}
    </div>,
    document.body,
  )
}
