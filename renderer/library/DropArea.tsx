import type { ReactNode } from 'react'
import {
  type DropItem,
  DropZone,
  isDirectoryDropItem,
  isFileDropItem,
  Text,
  VisuallyHidden,
} from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'

import { openMany } from './bring-in-many.ts'
import { openFile } from './open-file.ts'
import { t } from './words.ts'

import styles from './DropArea.module.css'

async function openAll(items: readonly DropItem[]): Promise<void> {
  const files = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()))
  const folders = items.filter(isDirectoryDropItem).map(({ name }) => name)
  const [first] = files
  if (files.length > 1 || folders.length > 0) await openMany(files, folders)
  else if (first !== undefined) await openFile(first)
}

/** The whole page takes `.pooled` files that are dropped on it, or pasted. */
export function DropArea({ children }: { readonly children: ReactNode }) {
  return (
    <DropZone onDrop={({ items }) => void openAll(items)} className={classNames(styles['area'])}>
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
