import FileUp from 'lucide-react/icons/file-up'
import { DropZone, isFileDropItem, Text } from 'react-aria-components'
import type { DropItem } from 'react-aria-components'

import { classNames } from './class-names.ts'
import { FileButton } from './FileButton.tsx'
import type { FileChoice } from './FileButton.tsx'
import { t } from './words.ts'

import styles from './FileDrop.module.css'

type FileDropProps = FileChoice & {
  /** What is wanted: "Notes from the tables". */
  readonly label: string
  /** Which files will do: "Word, text, Markdown or CSV". */
  readonly description?: string
}

/** A place to drop files, with a button for the same; paste works too while it has the focus. */
export function FileDrop({ label, description, onFiles, ...choice }: FileDropProps) {
  const drop = async (items: readonly DropItem[]): Promise<void> => {
    const files = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()))
    if (files.length > 0) onFiles(files)
  }
  return (
    <DropZone onDrop={({ items }) => void drop(items)} className={classNames(styles['drop'])}>
      <Text slot="label" className={classNames(styles['label'])}>
        {label}
      </Text>
      {description && <p className={styles['description']}>{description}</p>}
      <div className={styles['choose']}>
        <FileButton icon={FileUp} onFiles={onFiles} {...choice}>
          {t('common.chooseFiles')}
        </FileButton>
        <span>{t('common.dropFiles')}</span>
      </div>
    </DropZone>
  )
}
