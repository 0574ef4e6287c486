import type { ThemeChoice } from '#renderer/ui/appearance.ts'

/** The themes in the order they are offered. */
export const themes: readonly ThemeChoice[] = ['system', 'light', 'dark', 'projector', 'projectorDim']
