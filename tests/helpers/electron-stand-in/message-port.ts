import type { MessagePortMain as ElectronPort } from 'electron'

import { LoudEmitter, notImplemented } from './loud.ts'

/** The way from one end of a channel to the other. */
export type Line = { send(data: unknown): void; close(): void }

type Transfer = Parameters<ElectronPort['postMessage']>[1]

export class MessagePortMain
  extends LoudEmitter
  implements Pick<ElectronPort, 'postMessage' | 'start' | 'close'>
{
  #toOther: Line | null = null
  #movedTo: Line | null = null
  #early: unknown[] = []
  #started = false
  #closed = false

  constructor() {
    super('MessagePortMain', ['message', 'close'])
  }

  /** Joins this end to a line; the other way in is `deliver` and `end`. */
  join(toOther: Line): void {
    this.#toOther = toOther
  }

  postMessage(message: unknown, transfer: Transfer = []): void {
    if (transfer.length > 0) throw notImplemented('transfer of a port through a port')
    if (this.#movedTo !== null) throw new Error('This port was transferred.')
    if (!this.#closed) this.#toOther?.send(structuredClone(message))
  }

  start(): void {
    this.#started = true
    for (const data of this.#early.splice(0)) this.deliver(data)
  }

  close(): void {
    if (this.#closed) return
    this.#toOther?.close()
    this.end()
  }

  deliver(data: unknown): void {
    if (this.#movedTo !== null) this.#movedTo.send(data)
    else if (this.#started && !this.#closed) this.emit('message', { data, ports: [] })
    else this.#early.push(data)
  }

  end(): void {
    if (this.#closed) return
    this.#closed = true
    if (this.#movedTo !== null) this.#movedTo.close()
    else this.emit('close')
  }

  /** Hands this end to somebody else: what waits and what comes goes to `receiver`. Gives their way to the other end. */
  moveTo(receiver: Line): Line {
    if (this.#toOther === null || this.#movedTo !== null || this.#started)
      throw new Error('A port moves once, and only before it is started.')
    this.#movedTo = receiver
    for (const data of this.#early.splice(0)) receiver.send(data)
    return this.#toOther
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    this.port1.join(lineTo(this.port2))
    this.port2.join(lineTo(this.port1))
  }
}

function lineTo(port: MessagePortMain): Line {
  return {
    send: (data) => void setImmediate(() => port.deliver(data)),
    close: () => void setImmediate(() => port.end()),
  }
}
