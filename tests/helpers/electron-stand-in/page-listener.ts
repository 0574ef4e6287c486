import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

import { answerInvoke, ipcMain } from './ipc-main.ts'
import { makeEvent } from './loud.ts'
import type { PageListener } from './page-messages.ts'
import type { StandInContents } from './web-contents.ts'

/** Brings what a page's preload says to the app's listeners, from the page's main frame. */
export function makePageListener(contents: StandInContents, preload: string): PageListener {
  const from = (): object =>
    makeEvent({
      type: 'frame',
      sender: contents.asElectron,
      senderFrame: contents.mainFrame,
      frameId: 1,
      processId: contents.id,
    })
  return {
    invoked: (channel, payload) => answerInvoke(channel, from() as IpcMainInvokeEvent, payload),
    sent: (channel, payload, ports) => {
      const event = Object.assign(from(), { ports, reply: contents.send }) as unknown as IpcMainEvent
      ipcMain.emit(channel, event, ...payload)
    },
    preloadFailed: (message) => {
      process.stderr.write(`Unable to load preload script: ${preload}\nError: ${message}\n`)
      contents.emit('preload-error', makeEvent({}), preload, new Error(message))
    },
  }
}
