import { once } from 'node:events'

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import WebSocket from 'ws'

import type { Desk } from '#shared/contract/desk.ts'

/** A second voice at a door, beside the page that is open there. */
export type DoorVoice = { readonly desk: ContractRouterClient<Desk>; readonly close: () => void }

/** Connects to a browser door by its address, as its page does. */
export async function askDoor(address: string): Promise<DoorVoice> {
  const { host, hash } = new URL(address)
  const socket = new WebSocket(`ws://${host}/desk`, ['pooled', hash.slice(1)], { origin: `http://${host}` })
  await once(socket, 'open')
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })
  return { desk: createORPCClient(link), close: () => socket.close() }
}
