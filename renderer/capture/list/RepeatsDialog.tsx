import { useEffect, useRef } from 'react'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { t } from '#renderer/capture/line/line-words.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Rec } from '#shared/model/session.ts'

import { returnToList } from './list-place.ts'
import { listRepeats, partRepeat } from './repeats.ts'
import { nameAgreement } from './row-words.ts'
import { useNames } from './use-names.ts'

import styles from './RepeatsDialog.module.css'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function close(): void {
  openDialog('none')
  returnToList()
}

/** The words that were counted to the first chosen point, each with a way to make a point of it. */
export function RepeatsDialog({ chosen }: { readonly chosen: readonly PointRow[] }) {
  const [row] = chosen
  const repeats = listRepeats(
    useSession(({ session }) => session),
    row?.id ?? '',
  )
  const list = useRef<HTMLUListElement>(null)
  const { length } = repeats
  useEffect(() => {
    if (length === 0) close()
    // The button that was pressed has gone with its words.
    else if (document.activeElement?.matches('body, [role="dialog"]') === true)
      list.current?.querySelector('button')?.focus()
  }, [length])
  return (
    <Dialog
      title={t('repeats.title')}
      isOpen
      onOpenChange={close}
      footer={
        <Button variant="primary" onPress={close}>
          {t('repeats.close')}
        </Button>
      }
    >
      <p className={styles['of']}>{t('repeats.of', { text: row?.point.text ?? '' })}</p>
      <ul ref={list} className={styles['list']}>
        {repeats.map((echo) => (
          <Repeat key={echo.id} echo={echo} />
        ))}
      </ul>
    </Dialog>
  )
}

function Repeat({ echo }: { readonly echo: Rec<'echo'> }) {
  const names = useNames()
  const isReadOnly = useIsReadOnly()
  const about = [
    time.format(new Date(echo.made.at)),
    names.speaker(echo),
    echo.agreement === null ? '' : nameAgreement(echo.agreement),
  ].filter((word) => word !== '')
  return (
    <li className={styles['repeat']}>
      <div>
        <p className={styles['words']}>{echo.text}</p>
        <p className={styles['about']}>{about.join(' · ')}</p>
      </div>
      {!isReadOnly && <Button onPress={() => void partRepeat(echo.id)}>{t('repeats.part')}</Button>}
    </li>
  )
}
