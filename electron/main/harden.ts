import { dialog } from 'electron'
import type { BrowserWindow, WebPreferences } from 'electron'

const maxReloads = 3

/** What every window of ours is held to. */
export const hardenedPreferences = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  spellcheck: false,
} as const satisfies WebPreferences

/** Everything acknowledged is on the disk, so a page that crashed is simply loaded again; not for ever. */
export function reloadWhenGone(window: BrowserWindow): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    reloads += 1
    if (reloads <= maxReloads) window.webContents.reload()
    else
      dialog.showErrorBox(
        'Pooled',
        'The window stopped several times; close Pooled and start it again. Everything saved is safe.',
      )
  })
}
