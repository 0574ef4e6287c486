import { BrowserWindow, app } from 'electron'

import type { DesktopNotice } from '#shared/contract/desktop.ts'

import { findGivenPaths } from './given-paths.ts'
import { readDesktopFile } from './read-desktop-file.ts'
import { serveChannel } from './serve-channel.ts'
import { focusWindow } from './window.ts'

const waiting: string[] = []

/** Session files the system asks to open, however it says so: they wait here until the page takes them. */
export function setupGivenFiles(): void {
  waiting.push(...findGivenPaths(process.argv, process.cwd()))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give([path])
  })
  app.on('second-instance', (_event, argv, folder) => give(findGivenPaths(argv, folder)))
  serveChannel('file.take', async () => {
    const path = waiting.shift()
    return path === undefined ? null : readDesktopFile(path)
  })
}

function give(paths: readonly string[]): void {
  waiting.push(...paths)
  if (paths.length > 0) tellPages()
  focusWindow()
}

function tellPages(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send('file.waiting' satisfies DesktopNotice)
  }
}
