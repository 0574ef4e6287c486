import { create } from 'zustand'

import { type Preferences, type SessionSummary, usualPreferences } from '#shared/contract/library.ts'

export type Screen = 'library' | 'prepare' | 'capture' | 'feedback' | 'pool' | 'draft'

type AppState = {
  readonly connected: boolean
  /** What the door says of itself, once connected. */
  readonly about: {
    readonly version: string
    readonly door: string
    readonly folder: string
    readonly warnings: readonly string[]
  } | null
  readonly sessions: readonly SessionSummary[]
  readonly preferences: Preferences
  readonly screen: Screen
  /** The open session's id, or null in the Library. */
  readonly open: string | null
  /** One sentence for the bar at the top, until it is closed. */
  readonly trouble: string | null
}

/** What the window as a whole knows. Changed only by plain functions beside it. */
export const useApp = create<AppState>(() => ({
  connected: false,
  about: null,
  sessions: [],
  preferences: usualPreferences,
  screen: 'library',
  open: null,
  trouble: null,
}))

/** Shows one sentence in the bar at the top; an Error's message is one. */
export function showTrouble(trouble: unknown): void {
  useApp.setState({ trouble: trouble instanceof Error ? trouble.message : String(trouble) })
}

export function clearTrouble(): void {
  useApp.setState({ trouble: null })
}

export function showScreen(screen: Screen): void {
  useApp.setState({ screen })
}
