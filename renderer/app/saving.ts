import { describeWaiting, useEntries, type Waiting } from '#renderer/setup/entries.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { useWriting } from '#renderer/state/change-session.ts'
import { holdsAny, useOutbox } from '#renderer/state/outbox.ts'
import { type Saving as Stored, useSession } from '#renderer/state/session-store.ts'
import type { Saving } from '#renderer/ui/SaveState.tsx'

import { t } from './words.ts'

/** What the save state is made of. */
type Parts = {
  readonly stored: Stored
  /** What Prepare still holds. */
  readonly waiting: Waiting
  /** Something was begun or entered that the app has not answered. */
  readonly isWriting: boolean
  readonly isConnected: boolean
}

/** Says `saved` only where nothing at all is left that is not on the disk. */
export function combineSaving({ stored, waiting, isWriting, isConnected }: Parts): Saving {
  if (!isConnected) return { kind: 'failed', reason: t('saving.away') }
  if (stored.kind === 'not-saved') return { kind: 'failed', reason: t('saving.trying') }
  if (waiting === 'refused') return { kind: 'failed', reason: t('saving.refused') }
  if (isWriting || waiting === 'on-its-way') return { kind: 'saving' }
  return stored.at === null ? { kind: 'nothing' } : { kind: 'saved', at: stored.at }
}

/** Whether all that was typed is on the disk: what the app said of it, what is on its way, and what Prepare still holds. */
export function useSaving(): Saving {
  const stored = useSession((state) => state.saving)
  const open = useApp((state) => state.open)
  const isRunning = useWriting(({ running }) => running > 0)
  const isUnsent = useOutbox((state) => holdsAny(state, open))
  const waiting = useEntries((state) => describeWaiting(state, open))
  const isConnected = useApp((state) => state.connected)
  return combineSaving({ stored, waiting, isWriting: isRunning || isUnsent, isConnected })
}

/** The same, at this moment. */
export function readSaving(): Saving {
  const { open, connected } = useApp.getState()
  return combineSaving({
    stored: useSession.getState().saving,
    waiting: describeWaiting(useEntries.getState(), open),
    isWriting: useWriting.getState().running > 0 || holdsAny(useOutbox.getState(), open),
    isConnected: connected,
  })
}
