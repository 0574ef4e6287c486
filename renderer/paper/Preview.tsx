import { classNames } from '#renderer/ui/class-names.ts'
import { useMedia } from '#renderer/ui/use-media.ts'

import { Page } from './Page.tsx'
import type { Sheet } from './sheets.ts'
import { t } from './words.ts'

import styles from './Preview.module.css'

/** A glance at the pages: the first ones, small. */
const mostShown = 3

export function Preview({ sheets }: { readonly sheets: readonly Sheet[] }) {
  const shown = sheets.slice(0, mostShown)
  const left = sheets.length - shown.length
  const isNarrow = useMedia('(max-width: 44rem)')
  const scale = isNarrow ? 0.2 : shown.length === 1 ? 0.42 : 0.25
  if (sheets.length === 0) return <p className={styles['words']}>{t('dialog.nothing')}</p>
  return (
    <div className={styles['preview']}>
      <p className={styles['words']}>{t('dialog.pages', { count: sheets.length })}</p>
      <div className={styles['pages']} style={{ ['--scale' as 'order']: scale }}>
        {shown.map(({ id, orientation, content }, index) => (
          <div
            key={id}
            role="img"
            aria-label={t('dialog.page', { page: index + 1, pages: sheets.length })}
            className={classNames(styles['page'], styles[orientation])}
          >
            <Page orientation={orientation}>{content}</Page>
          </div>
        ))}
      </div>
      {left > 0 && <p className={styles['words']}>{t('dialog.more', { count: left })}</p>}
    </div>
  )
}
