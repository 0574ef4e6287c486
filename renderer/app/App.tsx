import { useEffect } from 'react'

import { LibraryDialogs } from '#renderer/library/LibraryDialogs.tsx'
import { LibraryScreen } from '#renderer/library/LibraryScreen.tsx'
import { useFileCommands } from '#renderer/library/use-file-commands.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { applyAppearance } from '#renderer/ui/appearance.ts'
import { allowCharacterKeys } from '#renderer/ui/listen-for-keys.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { LibraryAlerts } from './LibraryAlerts.tsx'
import { SessionFrame } from './SessionFrame.tsx'
import { SessionSpelling } from './SessionSpelling.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { useAppCommands } from './use-app-commands.ts'
import { t } from './words.ts'

/** The whole window: the Library, or the open session. */
export function App() {
  const open = useApp((state) => state.open)
  useAppCommands()
  useFileCommands()
  useAppearanceOfChoice()
  useSingleKeysOfChoice()
  useTitle()
  return (
    <SessionSpelling>
      {open === null ? <LibraryScreen alerts={<LibraryAlerts />} /> : <SessionFrame key={open} />}
      <LibraryDialogs />
      <SettingsDialog />
    </SessionSpelling>
  )
}

function useAppearanceOfChoice(): void {
  const { theme, textSize, density } = useApp((state) => state.preferences)
  useEffect(() => applyAppearance({ theme, textSize, density }), [theme, textSize, density])
}

function useSingleKeysOfChoice(): void {
  const singleKeys = useApp((state) => state.preferences.singleKeys)
  useEffect(() => allowCharacterKeys(singleKeys), [singleKeys])
}

/** The window is called after the session. */
function useTitle(): void {
  const title = useSession(({ session }) => (session && getWorkshop(session)?.title) ?? '')
  useEffect(() => {
    document.title = title === '' ? t('name') : t('windowTitle', { title })
  }, [title])
}
