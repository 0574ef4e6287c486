import { protocol } from 'electron'

import { answerBundleRequest } from './answer-bundle-request.ts'
import { appScheme } from './app-page.ts'

/** Must run before Electron is ready: it gives app:// an origin of its own, as https has. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function setupAppProtocol(pageFolder: string): void {
  protocol.handle(appScheme, (request) => answerBundleRequest(pageFolder, request))
}
