import { useEffect, useRef, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { VirtualList } from '#renderer/ui/VirtualList.tsx'
import type { PoolAct } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'

import { keepFocus } from './focus.ts'
import { sayAbout, sayAct, sayLine, sayWho } from './history-words.ts'
import { useWholeHistory } from './history.ts'
import { openDialog } from './pool-store.ts'
import { undoAct } from './undo-decision.ts'
import { t } from './words.ts'

import styles from './HistoryDialog.module.css'

const longest = 80

/** What had the keys may have gone with what was taken back. */
function close(): void {
  openDialog('none')
  keepFocus()
}

/** Every decision, whoever made it and whenever; any one of them can be taken back. */
export function HistoryDialog() {
  const acts = useWholeHistory()
  const session = useSession((state) => state.session)
  const isReadOnly = useReadOnly() !== null
  const [chosen, setChosen] = useState<string | null>(null)
  const act = acts?.find((one) => one.act === chosen)
  // A row far off takes the keys a moment after it is chosen: what is chosen counts.
  const chosenNow = useRef<string | null>(null)
  const choose = (id: string | null): void => {
    chosenNow.current = id
    setChosen(id)
  }
  const takeBack = (): void => {
    const found = acts?.find((one) => one.act === chosenNow.current)
    if (found !== undefined && found.undoneBy === null && !isReadOnly) undoAct(found)
  }
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
              onPress={takeBack}
            >
              {t('history.takeBack')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('history.lead')}</p>
      <div className={styles['list']}>
        {session !== null && acts !== null && (
          <Acts acts={acts} session={session} chosen={chosen} onChoose={choose} onOpen={takeBack} />
        )}
      </div>
    </Dialog>
  )
}

type ActsProps = {
  readonly acts: readonly PoolAct[]
  readonly session: Session
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly onOpen: () => void
}

function Acts({ acts, session, chosen, onChoose, onOpen }: ActsProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => list.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <VirtualList
      label={t('history.dialog')}
      items={acts.map((one) => ({ ...one, id: one.act }))}
      textOf={(one) => sayLine(session, one, longest)}
      listRef={list}
      onOpen={onOpen}
      selectedIds={new Set(chosen === null ? [] : [chosen])}
      onSelectionChange={(ids) => onChoose([...ids][0] ?? null)}
      dependencies={[session]}
      empty={<p className={styles['empty']}>{t('history.empty')}</p>}
    >
      {(one) => <ActRow act={one} session={session} />}
    </VirtualList>
  )
}

function ActRow({ act, session }: { readonly act: PoolAct; readonly session: Session }) {
  const { words, where } = sayAbout(session, act, longest)
  return (
    <div className={styles['row']}>
      <span className={act.undoneBy === null ? styles['what'] : styles['undone']}>{sayAct(act)}</span>
      {act.undoneBy !== null && <span className={styles['meta']}>{t('history.undone')}</span>}
      <span className={styles['meta']}>{sayWho(act)}</span>
      {words !== '' && <span className={styles['words']}>{words}</span>}
      {where !== '' && <span className={styles['meta']}>{where}</span>}
    </div>
  )
}
