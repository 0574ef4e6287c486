import { app, dialog, session } from 'electron'

import { setupAppProtocol, setupAppScheme } from './app-protocol.ts'
import { describeFailedStart } from './describe-fault.ts'
import type { DesktopParts } from './desk-app.ts'
import { setupDeskPort } from './setup-desk-port.ts'
import { setupFileDialogs } from './setup-file-dialogs.ts'
import { setupGivenFiles } from './setup-given-files.ts'
import { setupMenu } from './setup-menu.ts'
import { setupNavigation } from './setup-navigation.ts'
import { setupPermissions } from './setup-permissions.ts'
import { setupQuit } from './setup-quit.ts'
import { setupSession } from './setup-session.ts'
import { holdSingleInstance } from './setup-single-instance.ts'
import { openWindow } from './window.ts'

/** Runs Pooled in a window of its own until it is quit. A start that fails says so in a dialog and ends. */
export async function runDesktop(parts: DesktopParts): Promise<void> {
  if (!holdSingleInstance()) return
  setupAppScheme()
  app.enableSandbox()
  setupNavigation()
  setupGivenFiles()
  try {
    await app.whenReady()
    await startDesk(parts)
  } catch (error) {
    dialog.showErrorBox('Pooled', describeFailedStart(error))
    app.exit(1)
  }
}

async function startDesk(parts: DesktopParts): Promise<void> {
  setupSession(session.defaultSession)
  setupPermissions(session.defaultSession)
  setupAppProtocol(parts.pageFolder)
  setupMenu(process.platform)
  const desk = await parts.openDesk()
  setupQuit(desk)
  setupDeskPort(desk)
  setupFileDialogs(parts.saveFile)
  await openWindow(parts.preload)
}
