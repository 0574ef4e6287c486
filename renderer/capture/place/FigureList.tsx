import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'

import { openDialog, useCapture } from '#renderer/capture/capture-store.ts'
import { leaveForEntry } from '#renderer/capture/focus.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'

import { nameFigure } from './figure-edits.ts'
import { FigureDialog } from './FigureDialog.tsx'
import { t } from './place-words.ts'

import styles from './FigureList.module.css'

/** The figures of a talk; a press changes one. */
export function FigureList({ talk }: { readonly talk: string }) {
  const figures = useRecords('statistic').filter(({ presentation }) => presentation === talk)
  const [opened, setOpened] = useState<string | null>(null)
  const adds = useCapture((state) => state.dialog) === 'figure'
  const isReadOnly = useIsReadOnly()
  const figure = figures.find(({ id }) => id === opened) ?? null
  const close = (): void => {
    setOpened(null)
    openDialog('none')
    leaveForEntry()
  }
  return (
    <section aria-label={t('figure.list')} className={styles['panel']}>
      <h2>{t('figure.list')}</h2>
      {figures.length === 0 ? (
        <p>{t('figure.none')}</p>
      ) : (
        <ul className={styles['figures']}>
          {figures.map((each) => (
            <li key={each.id}>
              <Button variant="quiet" isDisabled={isReadOnly} onPress={() => setOpened(each.id)}>
                <span className={styles['figure']}>{nameFigure(each)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && <CommandButton command="capture.figure" icon={Plus} variant="quiet" />}
      {(adds || figure !== null) && (
        <FigureDialog key={figure?.id ?? 'new'} talk={talk} figure={figure} onClose={close} />
      )}
    </section>
  )
}
