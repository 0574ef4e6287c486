import { basename } from 'node:path'

import { BrowserWindow, app, dialog } from 'electron'

import type { DesktopFile, DesktopNotice } from '#shared/contract/desktop.ts'

import { describeFault } from './describe-fault.ts'
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
  serveChannel('file.take', takeNext)
}

/** The next file that can be read; the person is told of one that cannot. */
async function takeNext(): Promise<DesktopFile | null> {
  const path = waiting.shift()
  if (path === undefined) return null
  try {
    return await readDesktopFile(path)
  } catch (error) {
    dialog.showErrorBox(basename(path), describeFault(error))
    return takeNext()
  }
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
