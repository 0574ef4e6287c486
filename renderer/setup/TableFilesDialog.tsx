import FileDown from 'lucide-react/icons/file-down'

import { usePoints, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import { isPlenary } from '#shared/capture/feedback/plenary.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { allTables, saveTableFile, showTableFiles, useTableFiles } from './table-files.ts'
import { t } from './words.ts'

import styles from './TableFilesDialog.module.css'

/** The button that opens the dialog. */
export function TableFilesButton() {
  return (
    <Button icon={FileDown} onPress={() => showTableFiles(true)}>
      {t('tableFiles.open')}
    </Button>
  )
}

/** A file for each table's own laptop: one by one, or all in a zip. */
export function TableFilesDialog() {
  const { isOpen, said } = useTableFiles()
  const tables = useRecords('table').filter((table) => !isPlenary(table))
  const close = (): void => showTableFiles(false)
  return (
    <Dialog
      title={t('tableFiles.title')}
      isOpen={isOpen}
      onOpenChange={close}
      footer={
        <>
          <p className={classNames(styles['said'], said?.isTrouble && styles['trouble'])}>{said?.words}</p>
          <Button onPress={close}>{ui('common.close')}</Button>
          <Button
            variant="primary"
            autoFocus
            isDisabled={tables.length === 0}
            onPress={() => void saveTableFile(allTables)}
          >
            {t('tableFiles.all')}
          </Button>
        </>
      }
    >
      <div className={styles['page']}>
        <p>{t('tableFiles.lead')}</p>
        <ol className={styles['steps']}>
          <li>{t('tableFiles.give')}</li>
          <li>{t('tableFiles.type')}</li>
          <li>{t('tableFiles.back')}</li>
        </ol>
        {tables.length === 0 ? <EmptyState>{t('tableFiles.none')}</EmptyState> : <Tables tables={tables} />}
      </div>
    </Dialog>
  )
}

function Tables({ tables }: { readonly tables: readonly Rec<'table'>[] }) {
  const points = usePoints()
  return (
    <ul className={styles['tables']} aria-label={t('tableFiles.list')}>
      {tables.map((table) => {
        const name = nameTable(table)
        const count = points?.count((point) => point.table === table.id && !point.withdrawn) ?? 0
        return (
          <li key={table.id} className={styles['line']}>
            <span className={styles['name']}>{name}</span>
            <span className={styles['count']}>{t('tableFiles.points', { count })}</span>
            <Button
              variant="quiet"
              aria-label={t('tableFiles.saveOne', { name })}
              onPress={() => void saveTableFile(table.id)}
            >
              {t('tableFiles.save')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
