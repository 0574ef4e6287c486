import type { Session } from './devtools.ts'
import { MessagePortMain } from './message-port.ts'
import type { Line } from './message-port.ts'
import type { FromPage, ToPage } from './messages.ts'
import { bindingName, preloadWorldName, receiverName } from './page-scripts.ts'
import { makeCodec } from './structured-data.ts'

const codec = makeCodec()

export type PageListener = {
  invoked(channel: string, payload: readonly unknown[]): Promise<unknown>
  sent(channel: string, payload: readonly unknown[], ports: readonly MessagePortMain[]): void
  preloadFailed(message: string): void
}

/** The preload world of one page, as the main process sees it: messages both ways, and the ports that went over. */
export class PageMessages {
  readonly #session: Session
  readonly #listener: PageListener
  readonly #lines = new Map<string, Line>()
  #world: string | null = null
  #lastPort = 0

  constructor(session: Session, mainFrame: string, listener: PageListener) {
    this.#session = session
    this.#listener = listener
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== preloadWorldName || context.auxData?.['frameId'] !== mainFrame) return
      this.#leaveWorld()
      this.#world = context.uniqueId
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      if (executionContextUniqueId === this.#world) this.#leaveWorld()
    })
    session.on('Runtime.executionContextsCleared', () => this.#leaveWorld())
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === bindingName) this.#receive(JSON.parse(payload))
    })
  }

  send(channel: string, payload: readonly unknown[], transfer: readonly MessagePortMain[] = []): void {
    const ports = transfer.map(() => `main-${++this.#lastPort}`)
    this.#tell({ kind: 'message', channel, payload: codec.encode(payload), ports })
    transfer.forEach((port, index) => this.#handOver(ports[index] ?? '', port))
  }

  #handOver(id: string, port: MessagePortMain): void {
    this.#lines.set(id, port.moveTo(this.#lineTo(id)))
  }

  #takeOver(id: string): MessagePortMain {
    const port = new MessagePortMain()
    port.join(this.#lineTo(id))
    this.#lines.set(id, { send: (data) => port.deliver(data), close: () => port.end() })
    return port
  }

  #lineTo(id: string): Line {
    return {
      send: (data) => this.#tell({ kind: 'port-data', port: id, data: codec.encode(data) }),
      close: () => {
        this.#lines.delete(id)
        this.#tell({ kind: 'port-closed', port: id })
      },
    }
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'invoke':
        void this.#answer(message.id, message.channel, codec.decode(message.payload) as unknown[])
        return
      case 'send':
        this.#listener.sent(
          message.channel,
          codec.decode(message.payload) as unknown[],
          message.ports.map((id) => this.#takeOver(id)),
        )
        return
      case 'port-data':
        this.#lines.get(message.port)?.send(codec.decode(message.data))
        return
      case 'port-closed': {
        const line = this.#lines.get(message.port)
        this.#lines.delete(message.port)
        line?.close()
        return
      }
      case 'preload-failed':
        this.#listener.preloadFailed(message.message)
    }
  }

  async #answer(id: number, channel: string, payload: readonly unknown[]): Promise<void> {
    try {
      const value = codec.encode(await this.#listener.invoked(channel, payload))
      this.#tell({ kind: 'reply', id, failed: false, value })
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error))
      this.#tell({ kind: 'reply', id, failed: true, value: codec.encode(new Error(failure.message)) })
    }
  }

  #tell(message: ToPage): void {
    if (this.#world === null) return
    const expression = `${receiverName}(${JSON.stringify(message)})`
    this.#session.send('Runtime.evaluate', { expression, uniqueContextId: this.#world }).then(
      ({ exceptionDetails }) => {
        if (exceptionDetails !== undefined)
          process.stderr.write(
            `stand-in: ${exceptionDetails.exception?.description ?? exceptionDetails.text}\n`,
          )
      },
      // The world this was meant for has gone; so has whoever waited in it.
      () => undefined,
    )
  }

  #leaveWorld(): void {
    this.#world = null
    for (const line of this.#lines.values()) line.close()
    this.#lines.clear()
  }
}
