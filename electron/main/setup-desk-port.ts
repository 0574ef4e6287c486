import { RPCHandler } from '@orpc/server/message-port'
import { MessageChannelMain } from 'electron'

import type { DesktopNotice } from '#shared/contract/desktop.ts'

import type { DeskApp } from './desk-app.ts'
import { guardPort } from './guard-port.ts'
import { serveChannel } from './serve-channel.ts'

/** Gives the page that asks one end of a new channel; the router answers on the other. */
export function setupDeskPort({ router, context = {} }: DeskApp): void {
  const handler = new RPCHandler(router)
  serveChannel('desk.connect', async (_input, event) => {
    const { port1, port2 } = new MessageChannelMain()
    handler.upgrade(guardPort(port1), { context })
    port1.start()
    event.senderFrame?.postMessage('desk.port' satisfies DesktopNotice, null, [port2])
    return undefined
  })
}
