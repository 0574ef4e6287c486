import { BrowserWindow, screen } from 'electron'
import type { Display } from 'electron'

import { chooseDisplay } from './choose-display.ts'
import { hardenedPreferences, reloadWhenGone } from './harden.ts'

// The canvas of the projector theme, shown until the page's own first paint.
const background = '#ffffff'

let wall: BrowserWindow | null = null

/** Whether a window is the picture on the wall rather than the operator's. */
export function isWall(window: BrowserWindow | null): boolean {
  return window !== null && window === wall
}

/**
 * Shows the plenary picture in a window of its own: full-screen on the second display where there is one. It has no
 * preload and stays at its address; there is one at most, and it closes with the operator's window.
 */
export function openWall(address: string, operator: BrowserWindow): void {
  if (wall !== null) return showAgain(wall, address, operator)
  const display = findDisplay(operator)
  const window = new BrowserWindow({
    title: 'Pooled on the wall',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background,
    ...(display === null ? { width: 1280, height: 720 } : { ...display.bounds, fullscreen: true }),
    // The system may think it is out of sight, which the room does not.
    webPreferences: { ...hardenedPreferences, backgroundThrottling: false },
  })
  wall = window
  window.webContents.on('will-frame-navigate', (event) => event.preventDefault())
  // On a display of its own it leaves the keys with the operator.
  window.once('ready-to-show', () => (display === null ? window.show() : window.showInactive()))
  reloadWhenGone(window)
  closeTogether(window, operator)
  // A failure shows as an empty window; the operator's page goes on as it was.
  window.loadURL(address).catch(() => undefined)
}

/** Another page may be asking than the one it was opened for, as after a crash of that: it gets a window of its own. */
function showAgain(window: BrowserWindow, address: string, operator: BrowserWindow): void {
  if (window.webContents.getURL() === address) return window.show()
  window.once('closed', () => openWall(address, operator))
  window.close()
}

function closeTogether(window: BrowserWindow, operator: BrowserWindow): void {
  const close = (): void => window.close()
  operator.once('closed', close)
  window.once('closed', () => {
    wall = null
    operator.removeListener('closed', close)
  })
}

function findDisplay(operator: BrowserWindow): Display | null {
  return chooseDisplay(screen.getAllDisplays(), screen.getDisplayMatching(operator.getBounds()))
}
