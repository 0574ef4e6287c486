/** One end of Electron's context bridge: what it exposes to, and hears from, the other world of the same page. */
export type BridgeEnd = { readonly expose: (key: string, api: unknown) => void }

/** What crosses. Functions and promises stay where they are and go by a number. */
type Carried =
  | readonly ['value', unknown]
  | readonly ['function' | 'promise', number]
  | readonly ['error', string]
  | readonly ['array', readonly Carried[]]
  | readonly ['object', readonly (readonly [string, Carried])[]]

type Crossing =
  | { readonly kind: 'expose'; readonly key: string; readonly api: Carried }
  | { readonly kind: 'call'; readonly call: number; readonly id: number; readonly given: readonly Carried[] }
  | { readonly kind: 'result'; readonly call: number; readonly failed: boolean; readonly outcome: Carried }
  | { readonly kind: 'settled'; readonly id: number; readonly failed: boolean; readonly outcome: Carried }

/**
 * The worlds share the DOM and nothing else, so everything crosses as the cloned detail of an event; events are heard at
 * once, so calls can answer at once. Self-contained: it is sent to both worlds as text.
 */
export function makeBridgeEnd(outgoing: string, incoming: string): BridgeEnd {
  const functions = new Map<number, (...given: unknown[]) => unknown>()
  const settlers = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>()
  const results = new Map<number, Extract<Crossing, { kind: 'result' }>>()
  let last = 0

  function say(detail: Crossing): void {
    window.dispatchEvent(new CustomEvent(outgoing, { detail }))
  }

  function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === null || Object.getPrototypeOf(prototype) === null
  }

  function encode(value: unknown): Carried {
    if (typeof value === 'symbol') throw new TypeError('The context bridge cannot carry a symbol.')
    if (typeof value === 'function') return keepFunction(value)
    if (typeof value !== 'object' || value === null) return ['value', value]
    if (value instanceof Promise) return keepPromise(value)
    if (value instanceof Error) return ['error', value.message]
    if (Array.isArray(value)) return ['array', value.map(encode)]
    if (!isPlain(value)) return ['value', value]
    return ['object', Object.entries(value).map(([key, part]) => [key, encode(part)] as const)]
  }

  function keepFunction(value: Function): Carried {
    functions.set(++last, (...given) => Reflect.apply(value, undefined, given))
    return ['function', last]
  }

  function keepPromise(promise: Promise<unknown>): Carried {
    const id = ++last
    promise.then(
      (value) => say({ kind: 'settled', id, failed: false, outcome: encode(value) }),
      (error: unknown) => say({ kind: 'settled', id, failed: true, outcome: encode(error) }),
    )
    return ['promise', id]
  }

  function decode(carried: Carried): unknown {
    switch (carried[0]) {
      case 'value':
        return carried[1]
      case 'function': {
        const [, id] = carried
        return (...given: unknown[]) => callOther(id, given)
      }
      case 'promise': {
        const [, id] = carried
        return new Promise((resolve, reject) => settlers.set(id, { resolve, reject }))
      }
      case 'error':
        return new Error(carried[1])
      case 'array':
        return Object.freeze(carried[1].map(decode))
      case 'object':
        return Object.freeze(Object.fromEntries(carried[1].map(([key, part]) => [key, decode(part)])))
    }
  }

  function callOther(id: number, given: readonly unknown[]): unknown {
    const call = ++last
    say({ kind: 'call', call, id, given: given.map(encode) })
    const result = results.get(call)
    results.delete(call)
    if (result === undefined) throw new Error('The other world of this page has gone.')
    const value = decode(result.outcome)
    if (result.failed) throw value
    return value
  }

  function answer(call: number, id: number, given: readonly Carried[]): void {
    try {
      const value = functions.get(id)?.(...given.map(decode))
      say({ kind: 'result', call, failed: false, outcome: encode(value) })
    } catch (error) {
      say({ kind: 'result', call, failed: true, outcome: encode(error) })
    }
  }

  function bind(key: string, api: Carried): void {
    if (key in window)
      throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`)
    Object.defineProperty(window, key, { value: decode(api), enumerable: true })
  }

  function settle(id: number, failed: boolean, value: unknown): void {
    if (failed) settlers.get(id)?.reject(value)
    else settlers.get(id)?.resolve(value)
    settlers.delete(id)
  }

  function hear(crossing: Crossing): void {
    switch (crossing.kind) {
      case 'expose':
        return bind(crossing.key, crossing.api)
      case 'call':
        return answer(crossing.call, crossing.id, crossing.given)
      case 'result':
        results.set(crossing.call, crossing)
        return
      case 'settled':
        return settle(crossing.id, crossing.failed, decode(crossing.outcome))
    }
  }

  window.addEventListener(incoming, (event) => {
    if (event instanceof CustomEvent) hear(event.detail)
  })

  return { expose: (key, api) => say({ kind: 'expose', key, api: encode(api) }) }
}
