import { useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { readFile } from '#renderer/host/files.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { FileButton } from '#renderer/ui/FileButton.tsx'

import { isKeepable, setHouse } from './export-store.ts'
import { useHouse } from './use-house.ts'

import styles from './ExportDialog.module.css'

/** The organisation's own template in Word, where there is one. */
export function HouseField() {
  const session = useDraft((state) => state.session)
  const house = useHouse()
  const take = async ([file]: readonly File[]): Promise<void> => {
    if (session !== null && file !== undefined) setHouse(session, await readFile(file))
  }
  return (
    <div role="group" aria-labelledby="export-house" className={styles['house']}>
      <span id="export-house" className={styles['label']}>
        {t('export.house')}
      </span>
      <div className={styles['line']}>
        <span className={styles['name']}>{house?.name ?? t('export.houseNone')}</span>
        <FileButton accept={['.docx', '.dotx']} onFiles={(files) => void take(files)}>
          {t('export.houseChoose')}
        </FileButton>
        {house !== null && session !== null && (
          <Button variant="quiet" onPress={() => setHouse(session, null)}>
            {t('export.houseDrop')}
          </Button>
        )}
      </div>
      <span className={styles['hint']}>{t('export.houseHint', { marks: '{{body}}' })}</span>
      {house !== null && !isKeepable(house) && (
        <span className={styles['hint']}>{t('export.houseLarge')}</span>
      )}
    </div>
  )
}
