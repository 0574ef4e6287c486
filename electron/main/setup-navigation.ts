import { app, BrowserWindow, dialog, shell } from 'electron'
import type { WebContents } from 'electron'

import { isAppPage, isExternalAddress, isWallPage } from './app-page.ts'
import { isWall, openWall } from './wall-window.ts'

/**
 * Keeps every page where it is: no other address, no second window but the picture on the wall, no webview. Links outside
 * are offered to the system.
 */
export function setupNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    // Comes before will-navigate and, unlike it, for every frame; once refused, the other is not asked.
    contents.on('will-frame-navigate', (event) => {
      if (isAppPage(event.url)) return
      event.preventDefault()
      if (event.isMainFrame) void offerExternal(event.url)
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openAsked(url, contents)
      return { action: 'deny' }
    })
  })
}

/** A page opens nothing itself. Main makes the wall's window, in a process of its own: it outlives a crash of the page. */
function openAsked(address: string, contents: WebContents): void {
  const window = BrowserWindow.fromWebContents(contents)
  if (window !== null && !isWall(window) && isWallPage(address)) openWall(address, window)
  else void offerExternal(address)
}

let asking = false

/** One question at a time, so that a page cannot bury the person in them. */
async function offerExternal(address: string): Promise<void> {
  if (asking || !isExternalAddress(address)) return
  asking = true
  try {
    if (await isAgreed(address)) await shell.openExternal(address)
  } finally {
    asking = false
  }
}

async function isAgreed(address: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this address outside Pooled?',
    detail: address,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  return response === 0
}
