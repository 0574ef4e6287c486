import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'

import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import WebSocket from 'ws'

import { createApp } from '#electron/app/create-app.ts'
import { startBrowserDoor } from '#electron/browser/serve.ts'

import { acceptDesk, type DeskClient } from './desk-acceptance.ts'

function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'pooled-door-'))
}

acceptDesk('memory', async () => {
  const library = await makeFolder()
  const app = await createApp({ library, door: 'direct' })
  return {
    desk: createRouterClient(app.router, { context: app.desk }),
    close: async () => {
      await app.close()
      await rm(library, { recursive: true })
    },
  }
})

acceptDesk('WebSocket', async () => {
  const library = await makeFolder()
  const door = await startBrowserDoor({ port: 0, library })
  const { host, hash } = new URL(door.address)
  const socket = new WebSocket(`ws://${host}/desk`, ['pooled', hash.slice(1)], { origin: `http://${host}` })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  return {
    desk: createORPCClient<DeskClient>(
      new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }),
    ),
    close: async () => {
      socket.close()
      await door.close()
      await rm(library, { recursive: true })
    },
  }
})

acceptDesk('MessagePort', async () => {
  const library = await makeFolder()
  const app = await createApp({ library, door: 'electron' })
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(app.router).upgrade(port1, { context: app.desk })
  port1.start()
  port2.start()
  return {
    desk: createORPCClient<DeskClient>(new PortLink({ port: port2 })),
    close: async () => {
      port1.close()
      port2.close()
      await app.close()
      await rm(library, { recursive: true })
    },
  }
})
