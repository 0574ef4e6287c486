import { useDeferredValue, useMemo, useState } from 'react'
import { Autocomplete, ListBox, ListBoxItem } from 'react-aria-components'

import { openDialog } from '#renderer/capture/capture-store.ts'
import { t } from '#renderer/capture/words.ts'
import { usePoints } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Rec } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

import { findPoints } from './find-points.ts'
import { readQuery } from './find-text.ts'
import { goToPoint } from './go-to-point.ts'
import { returnToList } from './list-place.ts'
import { useList } from './list-store.ts'
import { PointText } from './PointText.tsx'
import { type Names, useNames } from './use-names.ts'

import styles from './FindDialog.module.css'

/** More than anybody reads through: another word narrows them down. */
const most = 100

type Point = Rec<'point'>

/** Finds words in everything that was said, at every table and on every topic. */
export function FindDialog() {
  const points = usePoints()
  const names = useNames()
  const [text, setText] = useState(useList.getState().find ?? '')
  const words = useDeferredValue(readQuery(text).join('\n'))
  const found = useMemo(
    () => findPoints(points?.values() ?? [], words === '' ? [] : words.split('\n')).toSorted(compareOrder),
    [points, words],
  )
  const close = (): void => {
    openDialog('none')
    returnToList()
  }
  return (
    <Dialog title={t('find.title')} size="large" isOpen onOpenChange={close}>
      <div className={styles['find']}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <TextField label={t('find.field')} autoFocus />
          <p role="status" className={styles['count']}>
            {describeFound(words, found.length)}
          </p>
          <Found points={found.slice(0, most)} words={words.split('\n')} names={names} />
        </Autocomplete>
      </div>
    </Dialog>
  )
}

function describeFound(words: string, count: number): string {
  if (words === '') return t('find.start')
  if (count === 0) return t('find.nothing')
  return count > most ? t('find.first', { count, shown: most }) : t('find.found', { count })
}

type FoundProps = {
  readonly points: readonly Point[]
  readonly words: readonly string[]
  readonly names: Names
}

function Found({ points, words, names }: FoundProps) {
  const open = (id: unknown): void => {
    const point = points.find((each) => each.id === id)
    if (point === undefined) return
    openDialog('none')
    goToPoint(point)
  }
  return (
    <ListBox
      aria-label={t('find.title')}
      items={points}
      dependencies={[words, names]}
      onAction={open}
      className={classNames(styles['list'])}
    >
      {(point) => (
        <ListBoxItem id={point.id} textValue={point.text} className={classNames(styles['item'])}>
          <span>
            <KindChip {...names.kind(point.kind)} />
          </span>
          <span className={styles['text']}>
            <PointText point={point} words={words} />
          </span>
          <span className={styles['place']}>{names.place(point)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}
