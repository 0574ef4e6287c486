import { flushSync } from 'react-dom'

import { chooseOnly, markRow, openDialog, useCapture } from '#renderer/capture/capture-store.ts'
import { focusEntry } from '#renderer/capture/focus.ts'
import { t } from '#renderer/capture/words.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'

import { noFilter } from './filter-points.ts'
import { listHandle } from './list-place.ts'
import { arrange, lookFor, setFilter, useList } from './list-store.ts'
import { turnArranging } from './use-arranging.ts'

function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-list-keys] [data-key]')?.dataset['key']
}

function markFocused(): void {
  const id = focusedRow()
  if (id === undefined) return
  const wasMarking = useCapture.getState().isMarking
  // At once: an arrow key that comes before the list knows would choose another row instead.
  flushSync(() => markRow(id))
  if (!wasMarking) announce(t('said.marking'))
}

/** Ends the arranging, and goes to the line. */
function escapeArranging(): void {
  arrange(false)
  chooseOnly(undefined)
  focusEntry()
}

/** The field is there already when somebody looks for something else. */
function find(): void {
  if (useList.getState().find === null) return lookFor('')
  document.querySelector<HTMLInputElement>('[role="search"] input')?.select()
  document.querySelector<HTMLInputElement>('[role="search"] input')?.focus()
}

/** How the list is looked at and gone through: marks, filter, finding, arranging. */
export function useViewCommands(isReadOnly: boolean): void {
  const group = t('groups.list')
  const isArranging = useList((state) => state.isArranging)
  const isFiltered = useList((state) => state.filter.size > 0)
  const view = (id: string, label: string, keys: readonly string[], run: () => void): Command => ({
    id: `capture.${id}`,
    label,
    group,
    keys,
    run,
  })
  const where = 'list' as const
  useCommands([
    { ...view('mark', t('keys.mark'), ['Space'], markFocused), where, keysOnly: true },
    {
      ...view('toFirst', t('keys.toFirst'), ['Shift+Home'], () => listHandle.current?.extendTo('first')),
      where,
      keysOnly: true,
    },
    {
      ...view('toLast', t('keys.toLast'), ['Shift+End'], () => listHandle.current?.extendTo('last')),
      where,
      keysOnly: true,
    },
    {
      ...view('filter', t('keys.filter'), ['f'], () => document.getElementById('capture-filter')?.click()),
      where,
    },
    {
      ...view('clearFilter', t('keys.clearFilter'), ['c'], () => setFilter(noFilter)),
      where,
      when: () => isFiltered,
    },
    view('find', t('keys.find'), ['$mod+f'], find),
    view('findAll', t('keys.findAll'), ['$mod+Shift+f'], () => openDialog('find')),
    {
      ...view('arrange', t('keys.arrange'), [], () => turnArranging(true)),
      when: () => !isReadOnly && !isArranging,
    },
    {
      ...view('stopArranging', t('keys.stopArranging'), [], () => turnArranging(false)),
      when: () => isArranging,
    },
    {
      ...view('leaveArranging', t('keys.stopArranging'), ['Escape'], escapeArranging),
      keysOnly: true,
      when: () => isArranging && !useList.getState().isDragging,
    },
  ])
}
