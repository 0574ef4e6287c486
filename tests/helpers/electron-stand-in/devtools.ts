import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'

import type { CDPSession } from 'playwright'

/** Talks to one target of the browser, or to the browser itself, with the protocol's own types. */
export type Session = Pick<CDPSession, 'send' | 'on'>

type Reply = {
  readonly id?: number
  readonly error?: { readonly message: string }
  readonly result?: unknown
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
}
type Waiting = {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** The DevTools protocol over the browser's pipe: messages are JSON, each ended by a NUL. */
export class Devtools {
  readonly #write: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, EventEmitter>()
  #last = 0

  constructor(write: Writable, read: Readable) {
    this.#write = write
    let rest = ''
    read.setEncoding('utf8')
    read.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) this.#receive(JSON.parse(part))
    })
    write.on('error', () => this.#giveUp())
    read.on('close', () => this.#giveUp())
  }

  openSession(sessionId = ''): Session {
    const events = new EventEmitter()
    events.setMaxListeners(0)
    this.#sessions.set(sessionId, events)
    const send = (method: string, params: object = {}): Promise<unknown> =>
      this.#call(sessionId, method, params)
    return { send: send as Session['send'], on: events.on.bind(events) as unknown as Session['on'] }
  }

  #call(sessionId: string, method: string, params: object): Promise<unknown> {
    const id = ++this.#last
    const message = { id, method, params, ...(sessionId === '' ? {} : { sessionId }) }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject })
      this.#write.write(`${JSON.stringify(message)}\0`)
    })
  }

  #receive(reply: Reply): void {
    if (reply.id === undefined) {
      this.#sessions.get(reply.sessionId ?? '')?.emit(reply.method ?? '', reply.params)
      return
    }
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.error === undefined) waiting?.resolve(reply.result)
    else waiting?.reject(new Error(`${waiting.method}: ${reply.error.message}`))
  }

  #giveUp(): void {
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: the browser has gone.`))
    this.#waiting.clear()
  }
}
