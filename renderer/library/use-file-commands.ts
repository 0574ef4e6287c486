import { useCommands } from '#renderer/ui/use-commands.ts'

import { askAndBringMany } from './bring-in-many.ts'
import { showNewSession } from './library-store.ts'
import { askAndOpen, openSample } from './open-file.ts'
import { t } from './words.ts'

/** What can be done with sessions from anywhere: a new one, one from a file, the sample. */
export function useFileCommands(): void {
  const group = t('group')
  useCommands(
    [
      {
        id: 'library.new',
        label: t('commands.new'),
        group,
        keys: ['Alt+n'],
        macKeys: ['Control+Meta+n'],
        run: () => showNewSession(true),
      },
      {
        id: 'library.open',
        label: t('commands.open'),
        group,
        keys: ['$mod+o'],
        run: () => void askAndOpen(),
      },
      { id: 'library.many', label: t('commands.many'), group, run: () => void askAndBringMany() },
      { id: 'library.sample', label: t('commands.sample'), group, run: () => void openSample() },
    ],
    'app',
  )
}
