import { BrowserWindow, dialog, nativeTheme } from 'electron'
import type { WebPreferences } from 'electron'

import { appPageUrl } from './app-page.ts'

// The canvas of the light and dark themes, shown until the page's own first paint so that opening does not flash.
const backgrounds = { light: '#f5f7f8', dark: '#11171c' }

const maxReloads = 3

export async function openWindow(preload: string): Promise<void> {
  const window = new BrowserWindow({
    title: 'Pooled',
    name: 'pooled',
    windowStatePersistence: true,
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: hardenedPreferences(preload),
  })
  window.once('ready-to-show', () => window.show())
  reloadWhenGone(window)
  await window.loadURL(appPageUrl)
}

export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

function hardenedPreferences(preload: string): WebPreferences {
  return {
    preload,
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
  }
}

/** Everything acknowledged is on the disk, so a page that crashed is simply loaded again; not for ever. */
function reloadWhenGone(window: BrowserWindow): void {
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
