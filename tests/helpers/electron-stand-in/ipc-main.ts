import { EventEmitter } from 'node:events'

import type { IpcMain } from 'electron'

import { makeLoud } from './loud.ts'

type Handler = Parameters<IpcMain['handle']>[1]

/** As Electron's: named so by it, and the only list of what an app answers. */
const handlers = new Map<string, Handler>()
const listeners = new EventEmitter()

const known = Object.assign(listeners, {
  _invokeHandlers: handlers,
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  handleOnce(channel: string, handler: Handler) {
    known.handle(channel, (event, ...payload) => {
      handlers.delete(channel)
      return handler(event, ...payload)
    })
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
} satisfies Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> & { _invokeHandlers: unknown })

export const ipcMain = makeLoud('ipcMain', known)

/** What the handler of a channel answers; throws in Electron's words where there is none or it fails. */
export async function answerInvoke(
  channel: string,
  event: Parameters<Handler>[0],
  payload: readonly unknown[],
): Promise<unknown> {
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...payload)
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
  }
}
