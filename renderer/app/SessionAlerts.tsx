import { useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { Conflict } from '#shared/session/conflicts.ts'

import { AppAlerts } from './AppAlerts.tsx'
import { saveCopy } from './session-acts.ts'
import { showDialog } from './shell-store.ts'
import { t } from './words.ts'

/** What somebody should know of the open session, most urgent first. */
export function SessionAlerts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { saving, readOnly } = useSession()
  return (
    <>
      <AppAlerts />
      {saving.kind === 'not-saved' && (
        <AlertBar
          tone="danger"
          action={<Button onPress={() => void saveCopy()}>{t('alerts.saveCopy')}</Button>}
        >
          {t('alerts.notSaved', { why: saving.why })}
        </AlertBar>
      )}
      {readOnly !== null && <AlertBar tone="warn">{t('alerts.readOnly', { why: readOnly })}</AlertBar>}
      <Found />
      {conflicts.length > 0 && (
        <AlertBar
          tone="warn"
          action={<Button onPress={() => showDialog('settle')}>{t('alerts.settle')}</Button>}
        >
          {t('alerts.conflicts', { count: conflicts.length })}
        </AlertBar>
      )}
    </>
  )
}

/** What opening found, until it is closed. */
function Found() {
  const found = useSession((state) => state.found)
  const [closed, setClosed] = useState<readonly string[]>([])
  if (found.length === 0 || closed === found) return null
  return (
    <AlertBar tone="info" onDismiss={() => setClosed(found)}>
      {found.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </AlertBar>
  )
}
