import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'

/** One line of a log: any JSON object with an id of its own. */
export type LogRecord = { readonly id: string; readonly [field: string]: unknown }

const crcLength = 8
const space = 0x20

/** `crc32hex SP json LF`: the checksum is zlib's CRC-32 over the UTF-8 bytes of the JSON. */
export function encodeLine(record: { readonly id: string }): string {
  if (typeof record.id !== 'string') throw new TypeError('A log record needs an id.')
  const json = JSON.stringify(record)
  return `${crc32(json).toString(16).padStart(crcLength, '0')} ${json}\n`
}

/** The record in bytes `start` to `end` (without the newline), or undefined where one bit is wrong. */
export function decodeLine(bytes: Buffer, start: number, end: number): LogRecord | undefined {
  const json = start + crcLength + 1
  if (end <= json || bytes[json - 1] !== space) return undefined
  const crc = readHex(bytes, start)
  const text = bytes.subarray(json, end)
  if (crc === undefined || crc !== crc32(text) || !isUtf8(text)) return undefined
  return parseRecord(bytes.toString('utf8', json, end))
}

/** Eight lower-case hexadecimal digits as a number; capitals count as damage. */
function readHex(bytes: Buffer, start: number): number | undefined {
  let value = 0
  for (let at = start; at < start + crcLength; at++) {
    const byte = bytes[at] ?? 0
    const isDigit = byte >= 0x30 && byte <= 0x39
    if (!isDigit && !(byte >= 0x61 && byte <= 0x66)) return undefined
    value = value * 16 + (isDigit ? byte - 0x30 : byte - 0x57)
  }
  return value
}

function parseRecord(json: string): LogRecord | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is LogRecord {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
