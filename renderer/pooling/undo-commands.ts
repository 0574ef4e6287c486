import type { Command } from '#renderer/ui/commands.ts'
import type { UndoNames } from '#shared/contract/session.ts'

import { openDialog } from './pool-store.ts'
import { redoLast, undoDecision, undoLast } from './undo-decision.ts'
import { t } from './words.ts'

/**
 * Undo and redo in place of the window's own: what was one decision is taken back as one, however many acts it came to.
 * `last` is the last decision of this window, or null.
 */
export function listUndoCommands({ undo, redo }: UndoNames, last: string | null): readonly Command[] {
  const group = t('groups.edit')
  const what = last ?? undo
  const canUndo = (): boolean => what !== ''
  return [
    {
      id: 'session.undo',
      label: what === '' ? t('acts.undo') : t('acts.undoWhat', { what }),
      group,
      keys: ['$mod+z'],
      whileTyping: 'settled',
      repeats: true,
      when: canUndo,
      run: undoLast,
    },
    {
      id: 'session.redo',
      label: redo === '' ? t('acts.redo') : t('acts.redoWhat', { what: redo }),
      group,
      keys: ['$mod+Shift+z', '$mod+y'],
      macKeys: ['$mod+Shift+z'],
      whileTyping: 'settled',
      repeats: true,
      when: () => redo !== '',
      run: redoLast,
    },
    {
      id: 'pool.undo',
      label: t('acts.undo'),
      group,
      keys: ['u'],
      where: 'list',
      keysOnly: true,
      run: undoDecision,
    },
    {
      id: 'pool.history',
      label: t('acts.history'),
      group,
      keys: ['Shift+KeyU'],
      where: 'list',
      run: () => openDialog('history'),
    },
  ]
}
