import { choose } from '#renderer/capture/capture-store.ts'
import { focusEntry, focusLastRow, isInEntry, places } from '#renderer/capture/focus.ts'
import { clearLine, useLine } from '#renderer/capture/line-store.ts'
import { useList } from '#renderer/capture/list/list-store.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { rowsNow } from '#renderer/capture/use-rows.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { isInPopover } from '#renderer/ui/is-in-popover.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { countLine } from './count-line.ts'
import { enterLine } from './enter-line.ts'
import { t } from './line-words.ts'
import { pasteAsText } from './paste-lines.ts'
import { turnPlainTyping } from './plain-typing.ts'
import { rewordLast } from './reword-last.ts'
import { canCloseShortForm, closeShortForm } from './short-forms.ts'
import { joinAbove, splitAtCaret } from './split-join.ts'
import { makeDetail, makeNoDetail } from './turn-detail.ts'

const key = { group: t('group'), where: 'text', keysOnly: true } as const

function isRewording(): boolean {
  return isInEntry() && useLine.getState().rewording !== null
}

function isTyping(): boolean {
  return isInEntry() && useLine.getState().rewording === null
}

/** Whether the caret is where the line ends, so that Down has nowhere to go in it. */
function isAtEnd(): boolean {
  const field = places.entry.current
  return field !== null && isInEntry() && field.selectionEnd === field.value.length
}

/** Whether the caret is where the line begins, with nothing selected, so that Backspace has nothing to take. */
function isAtStart(): boolean {
  const field = places.entry.current
  return field !== null && isInEntry() && field.selectionStart === 0 && field.selectionEnd === 0
}

function escape(): void {
  const { rewording, pasted } = useLine.getState()
  if (pasted !== null) pasteAsText()
  else if (isInEntry() && rewording !== null) clearLine()
  choose(new Set())
  focusEntry()
}

function lastRow(): PointRow | undefined {
  return rowsNow().at(-1)
}

function intoList(): void {
  const row = lastRow()
  if (row === undefined) return
  choose(new Set([row.id]))
  focusLastRow(row.id)
}

function listWays(): readonly Command[] {
  return [
    {
      ...key,
      id: 'capture.rewordLast',
      label: t('keys.rewordLast'),
      keys: ['ArrowUp'],
      whileTyping: 'empty',
      when: isTyping,
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
      group: t('group'),
      keys: ['Escape'],
      whileTyping: 'always',
      when: () => !isInPopover() && !useList.getState().isDragging,
      run: escape,
    },
  ]
}

function listEdits(): readonly Command[] {
  return [
    {
      ...key,
      id: 'capture.lineSplit',
      label: t('keys.split'),
      keys: ['$mod+Enter'],
      when: isRewording,
      run: () => void splitAtCaret(),
    },
    {
      ...key,
      id: 'capture.lineJoin',
      label: t('keys.join'),
      keys: ['Backspace'],
      when: () => isRewording() && isAtStart(),
      run: () => void joinAbove(),
    },
    {
      ...key,
      id: 'capture.closeShort',
      label: t('keys.closeShort'),
      keys: ['$mod+z'],
      when: () => isInEntry() && canCloseShortForm(places.entry.current),
      run: () => closeShortForm(places.entry.current),
    },
    {
      ...key,
      id: 'capture.lineIndent',
      label: t('keys.indent'),
      keys: ['$mod+BracketRight'],
      when: isInEntry,
      run: makeDetail,
    },
    {
      ...key,
      id: 'capture.lineOutdent',
      label: t('keys.outdent'),
      keys: ['$mod+BracketLeft'],
      when: isInEntry,
      run: makeNoDetail,
    },
    {
      ...key,
      id: 'capture.outdentByDelete',
      label: t('keys.outdentByDelete'),
      keys: ['Backspace'],
      when: () => isTyping() && isAtStart() && useLine.getState().detail === true,
      run: makeNoDetail,
    },
  ]
}

/** The keys of the entry line. */
export function useLineKeys(isPlain: boolean): void {
  useCommands([
    {
      ...key,
      id: 'capture.add',
      label: t('keys.add'),
      keys: ['Enter'],
      // A key that is held would else put empty lines into the point.
      repeats: true,
      when: isInEntry,
      run: enterLine,
    },
    {
      ...key,
      id: 'capture.lineCount',
      label: t('keys.count'),
      keys: ['$mod+Shift+Enter'],
      when: isTyping,
      run: countLine,
    },
    ...listEdits(),
    ...listWays(),
    {
      id: 'capture.plainTyping',
      label: isPlain ? t('keys.marks') : t('keys.plain'),
      group: t('group'),
      run: () => void turnPlainTyping().then(focusEntry),
    },
  ])
}
