import { useDeferredValue, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { AlertBar } from '#renderer/ui/AlertBar.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { listPoolConflicts, type PoolConflict } from '#shared/pooling/pool-conflicts.ts'

import { openDialog } from './pool-store.ts'
import { t } from './words.ts'

/** Where two poolers decided against each other; looked for after the card has been drawn. */
export function usePoolConflicts(): readonly PoolConflict[] {
  const session = useDeferredValue(useSession((state) => state.session))
  return useMemo(() => (session === null ? [] : listPoolConflicts(session)), [session])
}

/** Says so where the decisions of two copies do not go together. */
export function ConflictBar() {
  const count = usePoolConflicts().length
  const isReadOnly = useReadOnly() !== null
  if (count === 0) return null
  return (
    <AlertBar
      tone="warn"
      action={!isReadOnly && <Button onPress={() => openDialog('conflicts')}>{t('conflict.settle')}</Button>}
    >
      {t('conflict.bar', { count })}
    </AlertBar>
  )
}
