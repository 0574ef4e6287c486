import { create } from 'zustand'

import type { SessionEvent } from '#shared/contract/session.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { openSnapshot, type Snapshot } from '#shared/session/snapshot.ts'

/** Whether everything typed is on the disk: `saved` only after the app said so. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
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

/** Says that everything was on the disk at a time, ISO 8601. */
export function markSaved(at: string): void {
  useSession.setState({ saving: { kind: 'saved', at } })
}

/** Says that something is on its way to the disk. */
export function markSaving(): void {
  useSession.setState(({ saving }) => (saving.kind === 'not-saved' ? {} : { saving: { kind: 'saving' } }))
}
