import { BrowserWindow, nativeTheme } from 'electron'

import { appPageUrl } from './app-page.ts'
import { hardenedPreferences, reloadWhenGone } from './harden.ts'
import { isWall } from './wall-window.ts'

// The canvas of the light and dark themes, shown until the page's own first paint so that opening does not flash.
const backgrounds = { light: '#f5f7f8', dark: '#11171c' }

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
    webPreferences: { ...hardenedPreferences, preload },
  })
  window.once('ready-to-show', () => window.show())
  reloadWhenGone(window)
  await window.loadURL(appPageUrl)
}

export function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find((each) => !isWall(each))
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}
