import { useChecks } from '#renderer/draft/checks/checks-store.ts'
import { focusChecks } from '#renderer/draft/checks/focus-checks.ts'
import { t } from '#renderer/draft/out-words.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'

import { showExport } from './export-store.ts'

/** How much there is to look at, and the way there; it stands in nobody's way. */
export function FindingsNote() {
  const findings = useChecks((state) => state.findings)
  if (findings === null) return <AlertBar>{t('export.checksRunning')}</AlertBar>
  if (findings.length === 0) return <AlertBar tone="ok">{t('checks.none')}</AlertBar>
  const look = (): void => {
    showExport(false)
    // The dialog gives the focus back to where it was; then the list takes it.
    requestAnimationFrame(() => focusChecks())
  }
  return (
    <AlertBar
      tone="warn"
      action={
        <Button variant="quiet" onPress={look}>
          {t('export.look')}
        </Button>
      }
    >
      {t('checks.count', { count: findings.length })}
    </AlertBar>
  )
}
