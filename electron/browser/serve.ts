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
      const busy = error.code === 'EADDRINUSE'
      reject(
        new DoorProblem(
          busy
            ? `Port ${port} is in use. Choose another with --port, or leave it out.`
            : `The browser door could not open: ${error.message}.`,
        ),
      )
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

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
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 })
  const port = await listen(server, options.port)
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
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
