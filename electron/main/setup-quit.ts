import { app, dialog } from 'electron'

import { describeFault } from './describe-fault.ts'
import type { DeskApp } from './desk-app.ts'

/** Closing the window ends Pooled, and Pooled ends only when the desk has put everything down. */
export function setupQuit(desk: DeskApp): void {
  let closing: Promise<void> | null = null
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    closing ??= closeDesk(desk).then(() => {
      closed = true
      app.quit()
    })
  })
}

async function closeDesk(desk: DeskApp): Promise<void> {
  try {
    await desk.close()
  } catch (error) {
    dialog.showErrorBox('Pooled', describeFault(error))
  }
}
