/** A value as JSON can carry it: what JSON would lose or confuse is a list that begins with its kind. */
export type Encoded =
  | string
  | number
  | boolean
  | null
  | readonly ['undefined']
  | readonly ['number' | 'bigint' | 'buffer', string]
  | readonly ['date', Encoded]
  | readonly ['array' | 'set', readonly Encoded[]]
  | readonly ['map', readonly (readonly [Encoded, Encoded])[]]
  | readonly ['object', readonly (readonly [string, Encoded])[]]
  | readonly ['view' | 'error', string, string]

export type Codec = {
  readonly encode: (value: unknown) => Encoded
  readonly decode: (encoded: Encoded) => unknown
}

/** Carries what structured clone carries between page and Node, or throws. Self-contained: it is also sent to the page as text. */
export function makeCodec(): Codec {
  const views: Readonly<Record<string, new (buffer: ArrayBuffer) => unknown>> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }

  function refuse(what: string): never {
    throw new TypeError(`The Electron stand-in cannot clone ${what}.`)
  }

  function toBase64(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCodePoint(...bytes.subarray(at, at + 0x8000))
    }
    return btoa(text)
  }

  function fromBase64(text: string): ArrayBuffer {
    return Uint8Array.from(atob(text), (character) => character.codePointAt(0) ?? 0).buffer
  }

  function encodeView(view: ArrayBufferView): Encoded {
    const name = view.constructor.name === 'Buffer' ? 'Uint8Array' : view.constructor.name
    if (!(name in views)) return refuse(`a ${name}`)
    return ['view', name, toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))]
  }

  function encodeObject(value: object, within: readonly object[]): Encoded {
    if (within.includes(value)) return refuse('a value that holds itself')
    const inner = (part: unknown): Encoded => encode(part, [...within, value])
    if (Array.isArray(value)) return ['array', value.map(inner)]
    if (value instanceof Date) return ['date', inner(value.getTime())]
    if (value instanceof Map)
      return ['map', [...value].map(([key, part]) => [inner(key), inner(part)] as const)]
    if (value instanceof Set) return ['set', [...value].map(inner)]
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))]
    if (ArrayBuffer.isView(value)) return encodeView(value)
    if (value instanceof Error) return ['error', value.name, value.message]
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      return refuse(`a ${value.constructor.name}`)
    }
    return ['object', Object.entries(value).map(([key, part]) => [key, inner(part)] as const)]
  }

  function encodeNumber(value: number): Encoded {
    if (Object.is(value, -0)) return ['number', '-0']
    return Number.isFinite(value) ? value : ['number', String(value)]
  }

  function encode(value: unknown, within: readonly object[]): Encoded {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value
      case 'number':
        return encodeNumber(value)
      case 'bigint':
        return ['bigint', String(value)]
      case 'undefined':
        return ['undefined']
      case 'object':
        return value === null ? null : encodeObject(value, within)
      case 'function':
      case 'symbol':
        return refuse(`a ${typeof value}`)
    }
  }

  function makeView(name: string, buffer: ArrayBuffer): unknown {
    const View = views[name]
    return View === undefined ? refuse(`a ${name}`) : new View(buffer)
  }

  function decode(encoded: Encoded): unknown {
    if (typeof encoded !== 'object' || encoded === null) return encoded
    switch (encoded[0]) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(encoded[1])
      case 'bigint':
        return BigInt(encoded[1])
      case 'date':
        return new Date(Number(decode(encoded[1])))
      case 'array':
        return encoded[1].map(decode)
      case 'set':
        return new Set(encoded[1].map(decode))
      case 'map':
        return new Map(encoded[1].map(([key, part]) => [decode(key), decode(part)]))
      case 'object':
        return Object.fromEntries(encoded[1].map(([key, part]) => [key, decode(part)]))
      case 'buffer':
        return fromBase64(encoded[1])
      case 'view':
        return makeView(encoded[1], fromBase64(encoded[2]))
      case 'error':
        return Object.assign(new Error(encoded[2]), { name: encoded[1] })
    }
  }

  return { encode: (value) => encode(value, []), decode }
}
