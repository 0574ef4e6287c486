import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'

import type { ChannelName, ChannelReply, DesktopChannels } from '#shared/contract/desktop.ts'

import { checkSender, readPayload } from './channels.ts'
import { describeFault } from './describe-fault.ts'

type Answer<Name extends ChannelName> = (
  input: DesktopChannels[Name]['input'],
  event: IpcMainInvokeEvent,
) => Promise<DesktopChannels[Name]['output']>

/** The only way anything here listens to a page: sender and payload are checked before `answer` sees them. */
export function serveChannel<Name extends ChannelName>(name: Name, answer: Answer<Name>): void {
  ipcMain.handle(name, async (event, ...payload: unknown[]): Promise<ChannelReply<Name>> => {
    checkSender(event.senderFrame)
    const input = readPayload(name, payload)
    try {
      return { kind: 'done', value: await answer(input, event) }
    } catch (error) {
      return { kind: 'refused', sentence: describeFault(error) }
    }
  })
}
