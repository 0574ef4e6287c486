import { inflateSync, strFromU8 } from 'fflate'

import { damaged, WordProblem } from './word-problem.ts'

/** One file in a zip, as the zip's directory describes it. */
export type ZipEntry = {
  readonly name: string
  readonly stored: boolean
  readonly crc: number
  /** Bytes in the zip, and bytes unpacked, as the directory declares them. */
  readonly packed: number
  readonly size: number
  /** Where the packed bytes begin. */
  readonly start: number
}

export type Zip = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> }

const totalLimit = 200_000_000
const entryLimit = 10_000
// XML packs to a tenth, seldom to a hundredth; what unpacks to more than this is made to fill memory.
const ratioLimit = 400
const ratioCounts = 5_000_000

const endRecord = { signature: 0x06054b50, size: 22 }
const directoryRecord = { signature: 0x02014b50, size: 46 }
const localRecord = { signature: 0x04034b50, size: 30 }
const encryptedFlag = 0x0001
const utf8Flag = 0x0800

type Directory = { readonly start: number; readonly count: number }

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

// APPNOTE.TXT 4.3.16. A comment may contain the signature, so the directory must end where the record begins.
function findDirectory(view: DataView): Directory {
  const last = view.byteLength - endRecord.size
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== endRecord.signature) continue
    const count = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (start + size === at && count > 0 && count <= entryLimit) return { start, count }
  }
  throw damaged()
}

// APPNOTE.TXT 4.3.12
function readDirectoryEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at + directoryRecord.size > bytes.length || view.getUint32(at, true) !== directoryRecord.signature)
    throw damaged()
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  if ((flags & encryptedFlag) !== 0)
    throw new WordProblem(
      'This file is encrypted: open it where it was made, save it without a password, and try again.',
    )
  if (method !== 0 && method !== 8)
    throw new WordProblem(
      'This file is packed in a way that Word does not use: open it in Word and save it again.',
    )
  const nameLength = view.getUint16(at + 28, true)
  const nameStart = at + directoryRecord.size
  const name = bytes.subarray(nameStart, nameStart + nameLength)
  const entry = {
    name: strFromU8(name, (flags & utf8Flag) === 0),
    stored: method === 0,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: findPacked(bytes, view, view.getUint32(at + 42, true), name),
  }
  if (entry.start + entry.packed > bytes.length || (entry.stored && entry.packed !== entry.size))
    throw damaged()
  const next = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return { entry, next }
}

// APPNOTE.TXT 4.3.7. Where the two names differ, readers differ on what the file is.
function findPacked(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array): number {
  if (at + localRecord.size > bytes.length || view.getUint32(at, true) !== localRecord.signature)
    throw damaged()
  const nameLength = view.getUint16(at + 26, true)
  const nameStart = at + localRecord.size
  const named = bytes.subarray(nameStart, nameStart + nameLength)
  if (nameLength !== name.length || !name.every((byte, index) => byte === named[index])) throw damaged()
  return nameStart + nameLength + view.getUint16(at + 28, true)
}

function checkSize(entries: Iterable<ZipEntry>): void {
  let total = 0
  for (const { packed, size } of entries) {
    total += size
    const bomb = size > ratioCounts && size > packed * ratioLimit
    if (total > totalLimit || bomb)
      throw new WordProblem(
        'This file would unpack to more than a document can hold, so it was not opened: check where it came from.',
      )
  }
}

/** Reads what is in a zip without unpacking any of it; refuses what is damaged, encrypted, ambiguous or made to fill memory. */
export function openZip(bytes: Uint8Array): Zip {
  const view = viewOf(bytes)
  const directory = findDirectory(view)
  const entries = new Map<string, ZipEntry>()
  let at = directory.start
  for (let index = 0; index < directory.count; index++) {
    const { entry, next } = readDirectoryEntry(bytes, view, at)
    // part names do not tell capitals apart (ECMA-376-2, 6.2.2.3)
    const key = entry.name.toLowerCase()
    if (entries.has(key)) throw damaged()
    entries.set(key, entry)
    at = next
  }
  checkSize(entries.values())
  return { bytes, entries }
}

/** Unpacks one entry and holds it against its checksum. */
export function unpackEntry(zip: Zip, entry: ZipEntry): Uint8Array {
  const packed = zip.bytes.subarray(entry.start, entry.start + entry.packed)
  const unpacked = entry.stored ? packed : inflate(packed, entry.size)
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.crc) throw damaged()
  return unpacked
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch {
    throw damaged()
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
