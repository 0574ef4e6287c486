import { useEffect, useRef, useState } from 'react'

import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'

import { useHistory } from './history.ts'
import { describeAct } from './HistoryPanel.tsx'
import { openDialog } from './pool-store.ts'
import { undoAct } from './undo-decision.ts'
import { t } from './words.ts'

import styles from './HistoryDialog.module.css'

/** Every decision, whoever made it and whenever; any one of them can be taken back. */
export function HistoryDialog() {
  const acts = useHistory((state) => state.acts)
  const isReadOnly = useReadOnly() !== null
  const [chosen, setChosen] = useState<string | null>(null)
  const act = acts.find((one) => one.act === chosen)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const takeBack = (id: string | undefined): void => {
    const found = acts.find((one) => one.act === id)
    if (found !== undefined && found.undoneBy === null && !isReadOnly) undoAct(found.act, found.what)
  }
  const close = (): void => openDialog('none')
  return (
    <Dialog
      title={t('history.dialog')}
      size="large"
      isOpen
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{t('common.close')}</Button>
          {!isReadOnly && (
            <Button
              variant="primary"
              isDisabled={act === undefined || act.undoneBy !== null}
              onPress={() => takeBack(act?.act)}
            >
              {t('history.takeBack')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('history.lead')}</p>
      <div className={styles['list']}>
        <VirtualList
          label={t('history.dialog')}
          items={acts.map((one) => ({ ...one, id: one.act }))}
          textOf={({ what }) => what}
          listRef={list}
          onOpen={takeBack}
          selectedIds={new Set(chosen === null ? [] : [chosen])}
          onSelectionChange={(ids) => setChosen([...ids][0] ?? null)}
        >
          {(one) => (
            <div className={styles['row']}>
              <span className={one.undoneBy === null ? styles['what'] : styles['undone']}>{one.what}</span>
              {one.undoneBy !== null && <span className={styles['meta']}>{t('history.undone')}</span>}
              <span className={styles['meta']}>{describeAct(one)}</span>
            </div>
          )}
        </VirtualList>
      </div>
    </Dialog>
  )
}
