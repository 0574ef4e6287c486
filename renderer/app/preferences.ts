import { showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { textSizes } from '#renderer/ui/tokens.ts'
import type { Preferences } from '#shared/contract/library.ts'

/** Sets how somebody likes the app: at once on the screen, and kept with the library. */
export async function setPreferences(change: Partial<Preferences>): Promise<void> {
  useApp.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }))
  try {
    await desk().library.setPreferences(change)
  } catch (error) {
    showTrouble(error)
  }
}

/** Makes all text one step larger or smaller. */
export function stepTextSize(step: 1 | -1): void {
  const at = textSizes.indexOf(useApp.getState().preferences.textSize)
  const textSize = textSizes[at + step]
  if (textSize !== undefined) void setPreferences({ textSize })
}
