import { useEffect } from 'react'

import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'

import { dismissNotice, useCapture } from './capture-store.ts'
import { t } from './words.ts'

/** What was just done, and the button that takes it back. It takes no focus; undo reaches what was done for good. */
export function NoticeBar() {
  const notice = useCapture((state) => state.notice)
  useEffect(() => {
    const seconds = notice?.seconds ?? null
    if (seconds === null) return undefined
    const timer = setTimeout(dismissNotice, seconds * 1_000)
    return () => clearTimeout(timer)
  }, [notice])
  if (notice === null) return null
  const { words, undo } = notice
  const takeBack = (): void => {
    undo?.()
    dismissNotice()
  }
  const action = undo && (
    <Button variant="quiet" preventFocusOnPress onPress={takeBack}>
      {t('notice.undo')}
    </Button>
  )
  return (
    <AlertBar onDismiss={dismissNotice} action={action}>
      {words}
    </AlertBar>
  )
}
