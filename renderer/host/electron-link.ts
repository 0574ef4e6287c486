import { RPCLink } from '@orpc/client/message-port'

import type { DeskPortMessage, PooledDesktop } from '#shared/contract/desktop.ts'

import type { Link } from './client.ts'

declare global {
  interface Window {
    readonly pooledDesktop?: PooledDesktop
  }
}

function isPort(event: MessageEvent<Partial<DeskPortMessage>>): boolean {
  return (
    event.source === window && event.origin === window.location.origin && event.data?.kind === 'desk-port'
  )
}

function awaitPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<Partial<DeskPortMessage>>): void => {
      const [port] = event.ports
      if (!isPort(event) || port === undefined) return
      window.removeEventListener('message', listen)
      resolve(port)
    }
    window.addEventListener('message', listen)
  })
}

/** The port to the router that Electron's main process hands to this window. */
export async function openElectronLink(): Promise<Link> {
  const arriving = awaitPort()
  await window.pooledDesktop?.connect()
  const port = await arriving
  port.start()
  return new RPCLink({ port })
}
