import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

import { createApp } from '#electron/app/create-app.ts'

import { acceptSockets } from './accept-sockets.ts'
import { servePage } from './serve-page.ts'

/** A running browser door. */
export type BrowserDoor = { readonly address: string; close(): Promise<void> }

/** Thrown when the door cannot be opened; the sentence says what to do. */
export class DoorProblem extends Error {
  override readonly name = 'DoorProblem'
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const what = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code ?? error.name})`
      reject(new DoorProblem(`Port ${port} ${what}. Choose another, or leave it out.`))
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** The names a browser calls this door by; at the usual port of the web it leaves the number out. */
function listHosts(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost'].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  )
}

const timeouts = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
const built = fileURLToPath(new URL('../../out/renderer', import.meta.url))

/**
 * Serves the app to a browser on this machine only: 127.0.0.1, a random token per start (in the fragment,
 * so it never travels in a request line), Host and Origin checked.
 */
export async function startBrowserDoor(options: {
  readonly port: number
  readonly library: string
  readonly pages?: string
}): Promise<BrowserDoor> {
  const app = await createApp({ library: options.library, door: 'browser' })
  const token = randomBytes(24).toString('base64url')
  const server = createServer(timeouts)
  const port = await listen(server, options.port).catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  const hosts = listHosts(port)
  const answer = servePage(options.pages ?? built, hosts)
  server.on('request', (request, response) => void answer(request, response))
  const sockets = acceptSockets(server, { hosts, token, app })
  return {
    address: `http://127.0.0.1:${port}/#${token}`,
    close: async () => {
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
    },
  }
}
