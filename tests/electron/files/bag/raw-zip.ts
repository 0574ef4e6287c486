import { crc32, deflateRawSync } from 'node:zlib'

import { bytesOf } from './own-bags.ts'

type Header = {
  readonly name: string | Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** One entry of a hand-made zip; `local` and `central` lie in one header only. */
export type RawEntry = {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  readonly stored?: boolean
  readonly mode?: number
  readonly at?: number
  readonly after?: Uint8Array
  readonly both?: Partial<Header>
  readonly local?: Partial<Header>
  readonly central?: Partial<Header>
}

type RawEnd = { readonly before?: Uint8Array; readonly comment?: Uint8Array; readonly count?: number }

/** Writes a zip byte by byte, as wrong as asked. */
export function buildZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const parts: Uint8Array[] = [end.before ?? new Uint8Array()]
  const directory: Uint8Array[] = []
  for (const entry of entries) {
    const content = typeof entry.content === 'string' ? bytesOf(entry.content) : entry.content
    const data = entry.stored ? content : deflateRawSync(content)
    const header: Header = {
      name: entry.name,
      flags: 0x800,
      method: entry.stored ? 0 : 8,
      crc: crc32(content),
      packed: data.length,
      size: content.length,
      ...entry.both,
    }
    directory.push(
      centralHeader({ ...header, ...entry.central }, entry.at ?? lengthOf(parts), entry.mode ?? 0o100644),
    )
    parts.push(localHeader({ ...header, ...entry.local }), data, entry.after ?? new Uint8Array())
  }
  const at = lengthOf(parts)
  const count = end.count ?? entries.length
  return Buffer.concat([...parts, ...directory, endRecord(count, lengthOf(directory), at, end.comment)])
}

/** The figures that follow an entry written as a stream. */
export function describeAfter(content: string, marked: boolean): Uint8Array {
  const bytes = bytesOf(content)
  const figures = [crc32(bytes), deflateRawSync(bytes).length, bytes.length].map(four)
  return Buffer.concat(marked ? [four(0x08074b50), ...figures] : figures)
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, part) => total + part.length, 0)
}

function two(value: number): Uint8Array {
  return new Uint8Array(new Uint16Array([value]).buffer)
}

function four(value: number): Uint8Array {
  return new Uint8Array(new Uint32Array([value]).buffer)
}

function nameOf(header: Header): Uint8Array {
  return typeof header.name === 'string' ? bytesOf(header.name) : header.name
}

function common(header: Header): Uint8Array {
  const { flags, method, crc, packed, size } = header
  const sizes = [four(crc), four(packed), four(size), two(nameOf(header).length), two(0)]
  return Buffer.concat([two(20), two(flags), two(method), four(0x21 << 16), ...sizes])
}

function localHeader(header: Header): Uint8Array {
  return Buffer.concat([four(0x04034b50), common(header), nameOf(header)])
}

function centralHeader(header: Header, at: number, mode: number): Uint8Array {
  const rest = [two(0), two(0), two(0), four(mode * 0x10000), four(at), nameOf(header)]
  return Buffer.concat([four(0x02014b50), two(0x0314), common(header), ...rest])
}

function endRecord(
  count: number,
  length: number,
  at: number,
  comment: Uint8Array = new Uint8Array(),
): Uint8Array {
  return Buffer.concat([
    four(0x06054b50),
    two(0),
    two(0),
    two(count),
    two(count),
    four(length),
    four(at),
    two(comment.length),
    comment,
  ])
}
