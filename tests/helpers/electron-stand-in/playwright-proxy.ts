import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { WebSocket, WebSocketServer } from 'ws'
import type { RawData } from 'ws'

import { hideSchemes, showSchemes } from './scheme-alias.ts'

/**
 * Where Playwright connects: hands everything on to the browser, with privileged addresses translated both ways, so that
 * a test says and sees `app://…`. Gives its address; `onGone` is called when Playwright hangs up.
 */
export async function startPlaywrightProxy(browserAddress: string, onGone: () => void): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 0 })
  await once(server, 'listening')
  server.on('connection', (client) => join(client, browserAddress, onGone))
  const { port } = server.address() as AddressInfo
  return `ws://127.0.0.1:${port}${new URL(browserAddress).pathname}`
}

function join(client: WebSocket, browserAddress: string, onGone: () => void): void {
  const browser = new WebSocket(browserAddress, { maxPayload: 0, perMessageDeflate: false })
  const early: string[] = []
  client.on('message', (data) => {
    const text = hideSchemes(readText(data))
    if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('open', () => early.splice(0).forEach((text) => browser.send(text)))
  browser.on('message', (data) => client.send(showSchemes(readText(data))))
  browser.on('close', () => client.close())
  browser.on('error', () => client.close())
  client.on('error', () => browser.close())
  client.on('close', () => {
    browser.close()
    onGone()
  })
}

function readText(data: RawData): string {
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString()
}
