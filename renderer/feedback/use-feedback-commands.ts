import { useIsReadOnly } from '#renderer/state/use-records.ts'
import type { Command } from '#renderer/ui/commands.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { focusNote, focusOrder, isInNote } from './focus.ts'
import { report } from './make-acts.ts'
import { giveMinutes } from './plenary-clock.ts'
import { addNote } from './plenary-notes.ts'
import { moveTable } from './report-acts.ts'
import type { Standing } from './use-picture.tsx'
import { type Acts, listWallCommands, takesLetters } from './wall-commands.ts'
import { t } from './words.ts'

function listClock(acts: Acts, topic: string | null): readonly Command[] {
  const group = t('groups.clock')
  return [
    {
      id: 'feedback.pause',
      label: t('tools.pause'),
      group,
      keys: ['p'],
      whileTyping: 'never',
      when: takesLetters,
      run: acts.pause,
    },
    {
      id: 'feedback.addOne',
      label: t('tools.addOneName'),
      group,
      keys: ['$mod+Shift+t 1', 'Alt+KeyT 1'],
      run: () => giveMinutes(topic, 1),
    },
    {
      id: 'feedback.addFive',
      label: t('tools.addFiveName'),
      group,
      keys: ['$mod+Shift+t 5', 'Alt+KeyT 5'],
      run: () => giveMinutes(topic, 5),
    },
  ]
}

function listOrder(standing: Standing, chosen: FeedbackTable | null, canChange: boolean): readonly Command[] {
  const group = t('groups.order')
  const move = (step: 1 | -1): void => {
    if (chosen !== null) void moveTable(standing.tables, chosen, step)
  }
  const inList = { group, where: 'list', when: () => canChange && (chosen?.table ?? null) !== null } as const
  return [
    {
      id: 'feedback.reported',
      label: t('order.mark'),
      group,
      keys: ['s'],
      whileTyping: 'never',
      when: () => canChange && chosen !== null && takesLetters(),
      run: () => report(chosen),
    },
    { ...inList, id: 'feedback.up', label: t('order.up'), keys: ['Alt+ArrowUp'], run: () => move(-1) },
    { ...inList, id: 'feedback.down', label: t('order.down'), keys: ['Alt+ArrowDown'], run: () => move(1) },
    { id: 'feedback.toOrder', label: t('keys.toList'), group, run: focusOrder },
  ]
}

function listNotes(topic: string | null, canChange: boolean): readonly Command[] {
  const group = t('groups.notes')
  return [
    {
      id: 'feedback.note',
      label: t('keys.toNote'),
      group,
      keys: ['n'],
      whileTyping: 'never',
      when: () => canChange && takesLetters(),
      run: focusNote,
    },
    {
      id: 'feedback.addNote',
      label: t('note.add'),
      group,
      keys: ['Enter'],
      where: 'text',
      keysOnly: true,
      when: isInNote,
      run: () => void addNote(topic),
    },
  ]
}

/** The keys of the presenter, of the order, and of the plenary line. */
export function useFeedbackCommands(acts: Acts, standing: Standing, chosen: FeedbackTable | null): void {
  const canChange = !useIsReadOnly()
  useCommands([
    ...listWallCommands(acts),
    ...listClock(acts, standing.topic),
    ...listOrder(standing, chosen, canChange),
    ...listNotes(standing.topic, canChange),
  ])
}
