import { useApp } from '#renderer/state/app-store.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'

import { AppAlerts } from './AppAlerts.tsx'

/** The bars of the Library, with what is risky about the place where its sessions live. */
export function LibraryAlerts() {
  const about = useApp((state) => state.about)
  return (
    <>
      <AppAlerts />
      {about?.warnings.map((warning) => (
        <AlertBar key={warning} tone="warn">
          {warning}
        </AlertBar>
      ))}
    </>
  )
}
