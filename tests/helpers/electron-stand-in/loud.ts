import { EventEmitter } from 'node:events'

/** Asked of any value by inspectors, test tools and `await`; their absence means nothing. */
const harmless: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'tagName',
  'inspect',
  '$$typeof',
  'asymmetricMatch',
])

export function notImplemented(what: string): Error {
  return new Error(`The Electron stand-in has no ${what}.`)
}

/** The object itself, except that asking for something it does not have throws instead of giving undefined. */
export function makeLoud<Known extends object>(name: string, known: Known): Known {
  return new Proxy(known, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      // Private fields are out of a proxy's reach, so methods run on the object behind it.
      if (typeof value === 'function' && Object.getPrototypeOf(target) !== Object.prototype)
        return value.bind(target)
      if (typeof key === 'symbol' || key in target || harmless.has(key) || key.startsWith('_')) return value
      throw notImplemented(`${name}.${key}`)
    },
    set: (target, key, value) => Reflect.set(target, key, value),
  })
}

/** An emitter that knows its events: listening for one it will never emit throws. */
export class LoudEmitter extends EventEmitter {
  readonly #name: string
  readonly #events: ReadonlySet<string>

  constructor(name: string, events: readonly string[]) {
    super()
    this.#name = name
    // `once` of node:events listens for errors too.
    this.#events = new Set([...events, 'error'])
    EventEmitter.prototype.on.call(this, 'newListener', (event) => {
      if (!this.#events.has(String(event))) throw notImplemented(`event "${String(event)}" of ${this.#name}`)
    })
  }
}

export type PreventableEvent<Details extends object = object> = Details & {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

/** An event of Electron's shape: its details, and whether a listener refused it. */
export function makeEvent<Details extends object>(details: Details): PreventableEvent<Details> {
  let prevented = false
  const behaviour = {
    preventDefault: (): void => {
      prevented = true
    },
    get defaultPrevented(): boolean {
      return prevented
    },
  }
  return Object.defineProperties(
    behaviour,
    Object.getOwnPropertyDescriptors(details),
  ) as PreventableEvent<Details>
}
