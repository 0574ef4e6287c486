import type { BrowserProcess } from './browser-process.ts'
import type { Session } from './devtools.ts'

let process: BrowserProcess | null = null
let session: Session | null = null

/** Called once, before the app is ready. */
export function setBrowser(started: BrowserProcess): void {
  process = started
  session = started.devtools.openSession()
}

export function useBrowser(): { readonly process: BrowserProcess; readonly session: Session } {
  if (process === null || session === null)
    throw new Error('The app is not ready: no window can be made yet.')
  return { process, session }
}
