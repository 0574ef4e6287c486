import { useLibrary } from '#renderer/library/library-store.ts'
import { clearTrouble, useApp } from '#renderer/state/app-store.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'

import { closeNotice, useShell } from './shell-store.ts'
import { t } from './words.ts'

/** What somebody should know whatever screen they are on. */
export function AppAlerts() {
  const trouble = useApp((state) => state.trouble)
  const notice = useShell((state) => state.notice)
  const reading = useLibrary((state) => state.reading)
  return (
    <>
      {trouble !== null && (
        <AlertBar tone="danger" onDismiss={clearTrouble}>
          {trouble}
        </AlertBar>
      )}
      {reading !== null && <AlertBar>{t('alerts.reading', { name: reading })}</AlertBar>}
      {notice !== null && (
        <AlertBar tone={notice.tone} onDismiss={closeNotice}>
          {notice.text}
        </AlertBar>
      )}
    </>
  )
}
