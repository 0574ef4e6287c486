import type { FromPage, ToPage } from '#tests/helpers/electron-stand-in/messages.ts'
import type { Codec } from '#tests/helpers/electron-stand-in/structured-data.ts'

import type { BridgeEnd } from './context-bridge.ts'
import type { PageEmitter } from './event-emitter.ts'

export type PreloadWorld = {
  readonly receive: (message: ToPage) => void
  readonly run: (preload: PreloadFunction) => void
}

/** What the world is made of: the way out, and the other parts that were sent along. */
export type PreloadParts = {
  readonly tell: (message: FromPage) => void
  readonly codec: Codec
  readonly bridge: BridgeEnd
  readonly EventEmitter: new () => PageEmitter
  readonly facts: object
  /** What a port hears last. */
  readonly lastMessage: string
}

type PreloadFunction = (
  require: unknown,
  process: unknown,
  buffer: unknown,
  module: unknown,
  exports: unknown,
) => void

/**
 * What a sandboxed preload finds: `require` for electron, events, timers and url, and a process that knows its system.
 * Self-contained: it is sent to the page as text.
 */
export function makePreloadWorld(parts: PreloadParts): PreloadWorld {
  const { tell, codec, bridge, EventEmitter, facts, lastMessage } = parts
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  const ports = new Map<string, MessagePort>()
  let last = 0

  function loud<Known extends object>(name: string, known: Known): Known {
    return new Proxy(known, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || key === 'then')
          return Reflect.get(target, key, receiver)
        throw new Error(`The Electron stand-in has no ${name}.${key}.`)
      },
    })
  }

  function adopt(id: string, port: MessagePort): void {
    ports.set(id, port)
    port.addEventListener('message', (event) => {
      if (event.data === lastMessage) return drop(id)
      if (event.ports.length > 0) throw new Error('The Electron stand-in sends no port through a port.')
      tell({ kind: 'port-data', port: id, data: codec.encode(event.data) })
    })
    port.start()
  }

  function drop(id: string): void {
    ports.delete(id)
    tell({ kind: 'port-closed', port: id })
  }

  function closePort(id: string): void {
    ports.get(id)?.postMessage(lastMessage)
    ports.get(id)?.close()
    ports.delete(id)
  }

  function openPort(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel()
    adopt(id, port1)
    return port2
  }

  function sendPort(port: MessagePort): string {
    const id = `page-${++last}`
    adopt(id, port)
    return id
  }

  function invoke(channel: string, ...payload: unknown[]): Promise<unknown> {
    const encoded = codec.encode(payload)
    return new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject })
      tell({ kind: 'invoke', id: last, channel, payload: encoded })
    })
  }

  function send(channel: string, ...payload: unknown[]): void {
    tell({ kind: 'send', channel, payload: codec.encode(payload), ports: [] })
  }

  function postMessage(channel: string, message: unknown, transfer: readonly MessagePort[] = []): void {
    tell({ kind: 'send', channel, payload: codec.encode([message]), ports: transfer.map(sendPort) })
  }

  const heard = new EventEmitter()
  const ipcRenderer = loud('ipcRenderer', Object.assign(heard, { invoke, send, postMessage }))
  const contextBridge = loud('contextBridge', { exposeInMainWorld: bridge.expose })
  const electron = loud('electron (in a preload)', { contextBridge, ipcRenderer })
  const timers = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate: (act: () => void) => setTimeout(act, 0),
    clearImmediate: clearTimeout,
  }
  const modules = new Map<string, unknown>([
    ['electron', electron],
    ['electron/renderer', electron],
    ['events', Object.assign(EventEmitter, { EventEmitter })],
    ['timers', timers],
    ['url', { URL, URLSearchParams }],
  ])

  function requireModule(name: string): unknown {
    const found = modules.get(name.replace(/^node:/, ''))
    if (found === undefined) throw new Error(`module not found: ${name}`)
    return found
  }

  function settle({ id, failed, value }: Extract<ToPage, { kind: 'reply' }>): void {
    const settler = waiting.get(id)
    waiting.delete(id)
    if (failed) settler?.reject(codec.decode(value))
    else settler?.resolve(codec.decode(value))
  }

  function receive(message: ToPage): void {
    switch (message.kind) {
      case 'message': {
        const event = { sender: ipcRenderer, ports: message.ports.map(openPort) }
        heard.emit(message.channel, event, ...(codec.decode(message.payload) as unknown[]))
        return
      }
      case 'reply':
        settle(message)
        return
      case 'port-data':
        ports.get(message.port)?.postMessage(codec.decode(message.data))
        return
      case 'port-closed':
        closePort(message.port)
    }
  }

  function run(preload: PreloadFunction): void {
    const module = { exports: {} }
    const [process, buffer] = [loud('process (in a preload)', facts), loud('Buffer (in a preload)', {})]
    try {
      preload(requireModule, process, buffer, module, module.exports)
    } catch (error) {
      tell({ kind: 'preload-failed', message: error instanceof Error ? error.message : String(error) })
    }
  }

  return { receive, run }
}
