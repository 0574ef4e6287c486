import { basename, join } from 'node:path'

import { BrowserWindow, app, dialog } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'

import type { DesktopFile, FileToSave } from '#shared/contract/desktop.ts'

import type { DesktopParts } from './desk-app.ts'
import { cleanFileName, listOpenFilters, listSaveFilters } from './file-filters.ts'
import { readDesktopFile } from './read-desktop-file.ts'
import { serveChannel } from './serve-channel.ts'

/** The system's own dialogs: the page names no path and learns none. */
export function setupFileDialogs(saveFile: DesktopParts['saveFile']): void {
  serveChannel('file.open', (_input, event) => openFile(event))
  serveChannel('file.save', (file, event) => askWhereAndSave(file, event, saveFile))
}

async function openFile(event: IpcMainInvokeEvent): Promise<DesktopFile | null> {
  const { filePaths } = await dialog.showOpenDialog(windowOf(event), {
    properties: ['openFile'],
    filters: listOpenFilters(),
  })
  const [path] = filePaths
  return path === undefined ? null : readDesktopFile(path)
}

async function askWhereAndSave(
  file: FileToSave,
  event: IpcMainInvokeEvent,
  saveFile: DesktopParts['saveFile'],
): Promise<{ readonly name: string } | null> {
  const name = cleanFileName(file.suggestedName)
  const { filePath } = await dialog.showSaveDialog(windowOf(event), {
    defaultPath: join(app.getPath('documents'), name),
    filters: listSaveFilters(name),
  })
  if (filePath === '') return null
  await saveFile(filePath, file.bytes)
  return { name: basename(filePath) }
}

function windowOf(event: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (window === null) throw new Error('The page that asked has no window.')
  return window
}
