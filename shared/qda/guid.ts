import { strToU8 } from 'fflate'

/** The name space of what leaves a session, as RFC 9562 (6.6) has it: a UUID that nothing else uses. */
const ours = '8f1c6a52-3d0e-4b7f-9a64-2e5d7c90b1a3'

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

/** The message with its padding and length, in whole blocks of 64 bytes (FIPS 180-4, 5.1.1). */
function pad(message: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 4, message.length * 8)
  return view
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
  return (b ^ c ^ d) + 0xca62c1d6
}

/** FIPS 180-4, 6.1. Used to name things, never to keep a secret. */
function sha1(message: Uint8Array): Uint8Array {
  const view = pad(message)
  const hash = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const words = new Int32Array(80)
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 80; at += 1)
      words[at] =
        at < 16
          ? view.getInt32(block + at * 4)
          : rotate(
              (words[at - 3] ?? 0) ^ (words[at - 8] ?? 0) ^ (words[at - 14] ?? 0) ^ (words[at - 16] ?? 0),
              1,
            )
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash
    for (let round = 0; round < 80; round += 1) {
      const next = (rotate(a, 5) + mix(round, b, c, d) + e + (words[round] ?? 0)) | 0
      ;[e, d, c, b, a] = [d, c, rotate(b, 30), a, next]
    }
    for (const [at, value] of [a, b, c, d, e].entries()) hash[at] = (hash[at] ?? 0) + value
  }
  const bytes = new DataView(new ArrayBuffer(20))
  for (const [at, word] of hash.entries()) bytes.setInt32(at * 4, word)
  return new Uint8Array(bytes.buffer)
}

function fromHex(uuid: string): Uint8Array {
  return Uint8Array.from(uuid.replaceAll('-', '').match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
}

const ownSpace = fromHex(ours)

/** The UUID of a name in a name space, always the same (version 5, RFC 9562 5.5). */
export function nameUuid(space: string, name: string): string {
  const prefix = space === ours ? ownSpace : fromHex(space)
  const rest = strToU8(name)
  const message = new Uint8Array(prefix.length + rest.length)
  message.set(prefix)
  message.set(rest, prefix.length)
  const bytes = sha1(message).subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}

/** The GUID under which something of ours leaves, always the same for the same ids. */
export function guidOf(what: string, ...ids: readonly string[]): string {
  return nameUuid(ours, [what, ...ids].join('/'))
}

/** A GUID as it is compared: without braces, in small letters. */
export function plainGuid(guid: string): string {
  return guid
    .trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase()
}
