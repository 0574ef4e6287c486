import { z } from 'zod'

// A file of 256 MiB as base64, and the call around it.
const maxMessageLength = 400_000_000

/** Ends the JSON part of a message that carries bytes behind it. */
const binaryDelimiter = 0xff

// What the handler decodes: a call, an item of an event stream, or the end of either. It rejects anything else
// where nobody can catch it.
const messageSchema = z.union([
  z.object({
    i: z.string(),
    t: z.literal(1).optional(),
    p: z.object({ u: z.string().refine(isCallAddress) }),
  }),
  z.object({ i: z.string(), t: z.literal(3), p: z.object({ e: z.enum(['message', 'error', 'done']) }) }),
  z.object({ i: z.string(), t: z.literal(4) }),
])

type PortEvent = { readonly data: unknown }

type GuardedPort = {
  on(event: string, listener: (event?: PortEvent) => void): unknown
  postMessage(message: unknown): void
}

type Port = GuardedPort & { close(): void }

/** The port as the router sees it: a message that is over the size limit or no call at all closes it. */
export function guardPort(port: Port): GuardedPort {
  const on: GuardedPort['on'] = (name, listener) =>
    port.on(name, (event) => {
      if (name !== 'message' || isCall(event?.data)) listener(event)
      else port.close()
    })
  return { on, postMessage: (message) => port.postMessage(message) }
}

function isCall(data: unknown): boolean {
  try {
    return messageSchema.safeParse(JSON.parse(readHead(data))).success
  } catch {
    return false
  }
}

function readHead(data: unknown): string {
  if (typeof data === 'string' && data.length <= maxMessageLength) return data
  const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : data
  if (!(bytes instanceof Uint8Array) || bytes.length > maxMessageLength) throw new TypeError('not a message')
  const end = bytes.indexOf(binaryDelimiter)
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end))
}

function isCallAddress(address: string): boolean {
  return address.startsWith('/') ? URL.canParse(`http://orpc${address}`) : URL.canParse(address)
}
