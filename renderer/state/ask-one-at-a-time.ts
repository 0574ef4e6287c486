import { showTrouble } from './app-store.ts'

/**
 * Asking that never runs twice at a time: asked for meanwhile, it runs once more afterwards. What it gives is done when nothing
 * is asked for any more; a failure goes to the bar at the top.
 */
export function askOneAtATime(ask: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let isWanted = false
  const askWhileWanted = async (): Promise<void> => {
    try {
      while (isWanted) {
        isWanted = false
        await ask()
      }
    } catch (error) {
      showTrouble(error)
    }
  }
  return () => {
    isWanted = true
    running ??= askWhileWanted().finally(() => {
      running = null
    })
    return running
  }
}
