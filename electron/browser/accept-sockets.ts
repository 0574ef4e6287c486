import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'

import type { App } from '#electron/app/create-app.ts'

type Options = { readonly hosts: readonly string[]; readonly token: string; readonly app: App }

/** A file of notes or a bag travels as one message. */
const maxPayload = 400 * 1024 * 1024

function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function offered(request: IncomingMessage): readonly string[] {
  return (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim())
}

function allowed(request: IncomingMessage, { hosts, token }: Options): boolean {
  const host = request.headers.host ?? ''
  const [, given = ''] = offered(request)
  return (
    request.url === '/desk' &&
    hosts.includes(host) &&
    request.headers.origin === `http://${host}` &&
    offered(request)[0] === 'pooled' &&
    sameToken(given, token)
  )
}

/** Whoever is refused may never close their end: ours is closed all the same. */
function refuse(socket: Duplex): void {
  socket.once('finish', () => socket.destroy())
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
}

/**
 * Takes the desk contract over WebSocket from pages of ours only: exact Origin, known Host, and the token as the
 * second subprotocol (a browser cannot send headers of its own, and a token in the address would be logged).
 */
export function acceptSockets(server: Server, options: Options): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    handleProtocols: () => 'pooled',
  })
  const handler = new RPCHandler(options.app.router)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!allowed(request, options)) return refuse(socket)
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate())
      void handler.upgrade(webSocket, { context: options.app.desk })
    })
  })
  return {
    close: () => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
    },
  }
}
