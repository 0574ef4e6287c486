type Listener = (...given: unknown[]) => void

export type PageEmitter = {
  on(name: string, listener: Listener): PageEmitter
  once(name: string, listener: Listener): PageEmitter
  off(name: string, listener: Listener): PageEmitter
  addListener(name: string, listener: Listener): PageEmitter
  removeListener(name: string, listener: Listener): PageEmitter
  removeAllListeners(name: string): PageEmitter
  emit(name: string, ...given: unknown[]): boolean
}

/** The part of `events` a preload may use. Self-contained: it is sent to the page as text. */
export function makeEmitterClass(): new () => PageEmitter {
  return class EventEmitter implements PageEmitter {
    // No private field: a proxy stands before some of these.
    readonly listening = new Map<string, readonly Listener[]>()

    on(name: string, listener: Listener): PageEmitter {
      this.listening.set(name, [...(this.listening.get(name) ?? []), listener])
      return this
    }

    once(name: string, listener: Listener): PageEmitter {
      const first: Listener = (...given) => {
        this.off(name, first)
        listener(...given)
      }
      return this.on(name, first)
    }

    off(name: string, listener: Listener): PageEmitter {
      this.listening.set(
        name,
        (this.listening.get(name) ?? []).filter((one) => one !== listener),
      )
      return this
    }

    addListener(name: string, listener: Listener): PageEmitter {
      return this.on(name, listener)
    }

    removeListener(name: string, listener: Listener): PageEmitter {
      return this.off(name, listener)
    }

    removeAllListeners(name: string): PageEmitter {
      this.listening.delete(name)
      return this
    }

    emit(name: string, ...given: unknown[]): boolean {
      const listeners = this.listening.get(name) ?? []
      for (const listener of listeners) listener(...given)
      return listeners.length > 0
    }
  }
}
