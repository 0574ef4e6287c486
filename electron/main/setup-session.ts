import type { Session } from 'electron'

import { isLocalRequest } from './app-page.ts'

/** Nothing in the window reaches the network: no dictionaries, no downloads, no request but for the app's own files. */
export function setupSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isLocalRequest(details.url) })
  })
}
