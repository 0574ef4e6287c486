import { t } from '#renderer/draft/out-words.ts'
import { Page } from '#renderer/draft/Page.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Switch } from '#renderer/ui/Switch.tsx'

import type { Scale } from './paper.ts'
import { setScale, showWord, usePreview } from './preview-store.ts'
import { WordPage } from './WordPage.tsx'

import styles from './PagePane.module.css'

const scales = ['fit', '100', '150'] as const satisfies readonly Scale[]

/** The quick page, or the page as Word has it. */
export function PagePane() {
  const { isWord, scale } = usePreview()
  return (
    <>
      <div className={styles['bar']}>
        <Switch label={t('page.asWord')} isSelected={isWord} onChange={showWord} />
        {isWord && (
          <div className={styles['size']}>
            <Select
              label={t('page.size')}
              hideLabel
              options={scales.map((id) => ({ id, label: t(`page.sizes.${id}`) }))}
              value={scale}
              onChange={setScale}
            />
          </div>
        )}
      </div>
      {isWord ? <WordPage /> : <Page />}
    </>
  )
}
