import { type Screen, showScreen, showTrouble, useApp } from '#renderer/state/app-store.ts'
import { openSession, refreshSessions } from '#renderer/state/desk.ts'
import type { Stage } from '#shared/contract/library.ts'

const screens: Readonly<Record<Stage, Screen>> = {
  prepare: 'prepare',
  capture: 'capture',
  feedback: 'capture',
  pool: 'capture',
  draft: 'draft',
  review: 'draft',
  archive: 'draft',
}

/** Opens a session on the screen that its stage asks for. */
export function enterSession(id: string, screen?: Screen): void {
  const known = useApp.getState().sessions.find((session) => session.id === id)
  showScreen(screen ?? screens[known?.stage ?? 'prepare'])
  openSession(id)
  void refreshSessions().catch(showTrouble)
}
