import type { ReactNode } from 'react'
import { type DropItem, DropZone, isFileDropItem, Text, VisuallyHidden } from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'

import { openFile } from './open-file.ts'
import { t } from './words.ts'

import styles from './DropArea.module.css'

async function openFirst(items: readonly DropItem[]): Promise<void> {
  const item = items.find(isFileDropItem)
  if (item !== undefined) await openFile(await item.getFile())
}

/** The whole page takes a `.pooled` file that is dropped on it, or pasted. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  return (
    <DropZone onDrop={({ items }) => void openFirst(items)} className={classNames(styles['area'])}>
      {({ isDropTarget }) => (
        <>
          <VisuallyHidden>
            <Text slot="label">{t('drop.label')}</Text>
          </VisuallyHidden>
          {children}
          {isDropTarget && <div className={styles['over']}>{t('drop.over')}</div>}
        </>
      )}
    </DropZone>
  )
}
