import type { StandInWindow } from './browser-window.ts'

/** Every window that is open, oldest first. */
export const windows: StandInWindow[] = []
