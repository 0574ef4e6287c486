import { create } from 'zustand'

import type { SessionEvent } from '#shared/contract/session.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { openSnapshot, type Snapshot } from '#shared/session/snapshot.ts'

/** What the app said last of the disk. What it has not answered yet is counted elsewhere: the writes, and the outbox. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'not-saved'; readonly why: string }

type SessionState = {
  readonly session: Session | null
  readonly readOnly: string | null
  readonly found: readonly string[]
  readonly names: { readonly undo: string; readonly redo: string }
  readonly saving: Saving
}

const closed: SessionState = {
  session: null,
  readOnly: null,
  found: [],
  names: { undo: '', redo: '' },
  saving: { kind: 'saved', at: null },
}

/** The open session as this window sees it: a read-only projection of the app's. */
export const useSession = create<SessionState>(() => closed)

/** Forgets the open session. */
export function forgetSession(): void {
  useSession.setState(closed, true)
}

/** Takes in what the app tells of the session. */
export function hearEvent(event: SessionEvent): void {
  switch (event.kind) {
    case 'snapshot': {
      const { readOnly, found, names } = event
      useSession.setState({ session: openSnapshot(event.snapshot as Snapshot), readOnly, found, names })
      return
    }
    case 'changes':
      useSession.setState(({ session }) => ({
        session: session === null ? null : foldChanges(session, event.changes),
        names: event.names,
        saving: { kind: 'saved', at: event.at },
      }))
      return
    case 'not-saved':
      useSession.setState({ saving: { kind: 'not-saved', why: event.why } })
      return
  }
}

/** Takes in that the app answered a write: it is on the disk now. After a lost connection no other news may say so. */
export function markAnswered(): void {
  const { saving } = useSession.getState()
  if (saving.kind === 'saved')
    useSession.setState({ saving: { kind: 'saved', at: new Date().toISOString() } })
}

/** Waits for the session to be another than it was: the answer to an act and the news of it come separately. */
export function awaitNews(before: Session | null): Promise<void> {
  return new Promise((resolve) => {
    if (useSession.getState().session !== before) return resolve()
    const stop = useSession.subscribe(({ session }) => {
      if (session === before) return
      stop()
      resolve()
    })
  })
}
