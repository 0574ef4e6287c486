import { crc32 } from 'node:zlib'

/** What a file of ours wraps its data in. */
export type Envelope = { readonly format: number; readonly data: unknown }

const writtenBy = 'pooled'

/** The whole text of a JSON file: valid JSON, whose `crc32` is of `data` as `JSON.stringify(data, null, 1)` writes it. */
export function writeEnvelope(data: unknown, format: number): string {
  const text = JSON.stringify(data, null, 1)
  return `{"writtenBy":"${writtenBy}","format":${format},"crc32":"${sum(text)}","data":\n${text}\n}\n`
}

/** Undefined where the bytes are not a whole envelope, or its data are not the data that were written. */
export function readEnvelope(bytes: Buffer): Envelope | undefined {
  try {
    const value = JSON.parse(bytes.toString('utf8')) as Record<string, unknown> | null
    if (value?.['writtenBy'] !== writtenBy || typeof value['format'] !== 'number') return undefined
    if (value['data'] === undefined || value['crc32'] !== sum(JSON.stringify(value['data'], null, 1)))
      return undefined
    return { format: value['format'], data: value['data'] }
  } catch {
    return undefined
  }
}

function sum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
