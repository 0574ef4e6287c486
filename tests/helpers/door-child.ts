import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import WebSocket from 'ws'

import type { Desk } from '#shared/contract/desk.ts'

/** A browser door in a process of its own, which may be killed, and a way to ask it. */
export type DoorChild = AsyncDisposable & {
  readonly child: ChildProcess
  readonly address: string
  readonly desk: ContractRouterClient<Desk>
  /** Ends it as a power switch would, and waits until it is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const script = new URL('../faults/run-door.ts', import.meta.url)

/** Starts a browser door on a library in another process, at any free port or at this one, and connects to it. */
export async function startDoorChild(library: string, port = 0): Promise<DoorChild> {
  const child = spawn(process.execPath, [script.pathname, library, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pooled-compile-cache') },
  })
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { host, hash } = new URL(address)
  const socket = new WebSocket(`ws://${host}/desk`, ['pooled', hash.slice(1)], { origin: `http://${host}` })
  socket.on('error', () => undefined)
  await once(socket, 'open')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined
    child.kill(signal)
    await gone
    socket.terminate()
  }
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })
  const kill = (): Promise<void> => end('SIGKILL')
  return {
    child,
    address,
    desk: createORPCClient(link),
    kill,
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: kill,
  }
}
