import { focusChecks } from '#renderer/draft/checks/focus-checks.ts'
import { setOptions, useDraft } from '#renderer/draft/draft-store.ts'
import { t } from '#renderer/draft/out-words.ts'
import { isVersion, suggestVersions } from '#renderer/draft/versions.ts'
import { t as draft } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useCommands } from '#renderer/ui/use-commands.ts'
import { listAll } from '#shared/session/list.ts'

import { showExport } from './export-store.ts'

/** What went out has its number: the dialog opens with the next. */
function openExport(): void {
  const { session } = useSession.getState()
  const { options } = useDraft.getState()
  const versions = session === null ? [] : listAll(session, 'version')
  if (versions.some(({ number }) => number === options.version))
    setOptions({ ...options, version: suggestVersions(versions)[0] })
  showExport(true)
}

/** The keys and buttons of what is looked at before the draft leaves, and of its leaving. */
export function useLeavingCommands(): void {
  useCommands([
    {
      id: 'draft.export',
      label: t('export.open'),
      group: draft('group'),
      keys: ['$mod+e'],
      when: () => isVersion(useDraft.getState().options.version),
      run: openExport,
    },
    {
      id: 'draft.checks',
      label: t('checks.go'),
      group: draft('group'),
      keys: ['Alt+KeyK'],
      macKeys: [],
      run: () => focusChecks(),
    },
  ])
}
