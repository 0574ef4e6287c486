import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import X from 'lucide-react/icons/x'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

import { chooseOnly, openDialog, useCapture } from '#renderer/capture/capture-store.ts'
import { focusEntry } from '#renderer/capture/focus.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { hasAllWords } from './find-points.ts'
import { readPhrase } from './find-text.ts'
import { goToRow, showRow } from './list-place.ts'
import { lookFor, useList } from './list-store.ts'

import styles from './FindBar.module.css'

function findRows(rows: readonly PointRow[], find: string): readonly PointRow[] {
  const words = readPhrase(find)
  return rows.filter(({ point }) => hasAllWords(point, words))
}

/** The row after the chosen one, or before it, that has what is looked for; `step` 0 takes the chosen one too. */
function findNext(rows: readonly PointRow[], find: string, step: -1 | 0 | 1): PointRow | undefined {
  const { chosen } = useCapture.getState()
  const found = new Set(findRows(rows, find))
  const at = rows.findIndex(({ id }) => chosen.has(id))
  const from = at === -1 ? 0 : step === 1 ? at + 1 : at
  const round = [...rows.slice(from), ...rows.slice(0, from)]
  return step < 0 ? round.findLast((row) => found.has(row)) : round.find((row) => found.has(row))
}

/** Finds words in the list: what has them is marked, and Enter goes from one to the next. */
export function FindBar({ rows }: { readonly rows: readonly PointRow[] }) {
  const find = useList((state) => state.find) ?? ''
  const chosen = useCapture((state) => state.chosen)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const found = findRows(rows, find)
  const at = found.findIndex(({ id }) => chosen.has(id)) + 1
  const go = (step: -1 | 0 | 1, text = find): void => {
    const next = findNext(rows, text, step)
    if (next === undefined) return
    chooseOnly(next.id)
    showRow(next.id)
  }
  const type = (text: string): void => {
    lookFor(text)
    go(0, text)
  }
  const close = (): void => {
    lookFor(null)
    const [id] = useCapture.getState().chosen
    if (id === undefined) focusEntry()
    else goToRow(id)
  }
  const step = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  const isInField = (): boolean => document.activeElement === field.current
  useCommands([
    {
      id: 'capture.findNext',
      label: t('find.next'),
      group: t('groups.list'),
      keys: ['F3'],
      run: () => go(1),
    },
    {
      id: 'capture.findPrevious',
      label: t('find.previous'),
      group: t('groups.list'),
      keys: ['Shift+F3'],
      run: () => go(-1),
    },
    {
      id: 'capture.findClose',
      label: t('find.close'),
      group: t('groups.list'),
      keys: ['Escape'],
      whileTyping: 'always',
      keysOnly: true,
      when: isInField,
      run: close,
    },
    {
      id: 'capture.findInto',
      label: t('find.into'),
      group: t('groups.list'),
      keys: ['ArrowDown'],
      where: 'text',
      keysOnly: true,
      when: () => isInField() && at > 0,
      run: close,
    },
  ])
  return (
    <div role="search" className={styles['bar']}>
      <div className={styles['field']}>
        <SearchField
          label={t('find.label')}
          inputRef={field}
          value={find}
          onChange={type}
          onKeyDown={step}
          autoFocus
        />
      </div>
      <span role="status" className={styles['count']}>
        {find !== '' && (found.length === 0 ? t('find.none') : t('find.at', { at, count: found.length }))}
      </span>
      <IconButton icon={ChevronUp} label={t('find.previous')} keys="Shift+Enter" onPress={() => go(-1)} />
      <IconButton icon={ChevronDown} label={t('find.next')} keys="Enter" onPress={() => go(1)} />
      <Button variant="quiet" onPress={() => openDialog('find')}>
        {t('find.all')}
      </Button>
      <IconButton icon={X} label={t('find.close')} keys="Escape" onPress={close} />
    </div>
  )
}
