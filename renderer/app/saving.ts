import { describeWaiting, useEntries, type Waiting } from '#renderer/setup/entries.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { type Saving as Stored, useSession } from '#renderer/state/session-store.ts'
import type { Saving } from '#renderer/ui/SaveState.tsx'

import { t } from './words.ts'

function combine(stored: Stored, waiting: Waiting, isConnected: boolean): Saving {
  if (!isConnected) return { kind: 'failed', reason: t('saving.away') }
  if (stored.kind === 'not-saved') return { kind: 'failed', reason: t('saving.trying') }
  if (waiting === 'refused') return { kind: 'failed', reason: t('saving.refused') }
  if (stored.kind === 'saving' || waiting === 'on-its-way') return { kind: 'saving' }
  return stored.at === null ? { kind: 'nothing' } : { kind: 'saved', at: stored.at }
}

/** Whether all that was typed is on the disk: what the session says, and what Prepare still holds. */
export function useSaving(): Saving {
  const stored = useSession((state) => state.saving)
  const open = useApp((state) => state.open)
  const waiting = useEntries((state) => describeWaiting(state, open))
  const isConnected = useApp((state) => state.connected)
  return combine(stored, waiting, isConnected)
}

/** The same, at this moment. */
export function readSaving(): Saving {
  const { open, connected } = useApp.getState()
  return combine(useSession.getState().saving, describeWaiting(useEntries.getState(), open), connected)
}
