import { useCallback, useEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { EntryBox } from '#renderer/ui/EntryBox.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { choose } from './capture-store.ts'
import { enterLine } from './enter-line.ts'
import { EntryFoot } from './EntryFoot.tsx'
import { focusEntry, focusLastRow, isInEntry, isInPopover, places, takeStrayLetters } from './focus.ts'
import { clearLine, typeLine, useLine } from './line-store.ts'
import { rewordPoint } from './point-acts.ts'
import type { PointRow } from './point-rows.ts'
import { rowsNow } from './use-rows.ts'
import { t } from './words.ts'

/** Whether the caret is where the line ends, so that Down has nowhere to go in it. */
function isAtEnd(): boolean {
  const field = places.entry.current
  return field !== null && isInEntry() && field.selectionEnd === field.value.length
}

function escape(): void {
  const { rewording } = useLine.getState()
  if (isInEntry() && rewording !== null) clearLine()
  choose(new Set())
  focusEntry()
}

/** Where what is said is typed. It holds its own text, so that typing draws nothing else. */
export function EntryLine() {
  const text = useLine((line) => line.text)
  const trouble = useLine((line) => line.trouble)
  const isRewording = useLine((line) => line.rewording !== null)
  const plain = useSession(({ session }) => session?.records.workshop.get(session.id)?.plainTyping === true)
  const keep = useCallback((field: HTMLTextAreaElement | null) => {
    places.entry.current = field
  }, [])
  useEntryKeys()
  useEffect(() => {
    window.addEventListener('keydown', takeStrayLetters)
    return () => window.removeEventListener('keydown', takeStrayLetters)
  }, [])
  return (
    <EntryBox foot={<EntryFoot plain={plain} />}>
      <TextArea
        label={t('line.label')}
        hideLabel
        variant="bare"
        rows={1}
        inputRef={keep}
        placeholder={isRewording ? t('line.rewordHere') : t('line.placeholder')}
        value={text}
        onChange={typeLine}
        {...(trouble !== null && { error: trouble })}
      />
    </EntryBox>
  )
}

function useEntryKeys(): void {
  const lastRow = (): PointRow | undefined => rowsNow().at(-1)
  const intoList = (): void => {
    const row = lastRow()
    if (row === undefined) return
    choose(new Set([row.id]))
    focusLastRow(row.id)
  }
  const rewordLast = (): void => {
    const row = rowsNow().findLast(({ isPending, point }) => !isPending && !point.withdrawn)
    if (row !== undefined) rewordPoint(row)
  }
  const key = { group: t('groups.line'), where: 'text', keysOnly: true } as const
  useCommands([
    { ...key, id: 'capture.add', label: t('keys.add'), keys: ['Enter'], when: isInEntry, run: enterLine },
    {
      ...key,
      id: 'capture.rewordLast',
      label: t('keys.rewordLast'),
      keys: ['ArrowUp'],
      whileTyping: 'empty',
      when: () => isInEntry() && useLine.getState().rewording === null,
      run: rewordLast,
    },
    {
      ...key,
      id: 'capture.intoList',
      label: t('keys.intoList'),
      keys: ['ArrowDown'],
      when: () => isAtEnd() && lastRow() !== undefined,
      run: intoList,
    },
    {
      id: 'capture.line',
      label: t('keys.line'),
      group: t('groups.line'),
      keys: ['Escape'],
      whileTyping: 'always',
      when: () => !isInPopover(),
      run: escape,
    },
  ])
}
