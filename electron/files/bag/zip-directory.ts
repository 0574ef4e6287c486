import { findPathFault } from './bag-path.ts'
import type { Findings } from './findings.ts'
import type { BagLimits } from './limits.ts'

/** One record of a zip's central directory. */
export type ZipEntry = {
  readonly name: string
  readonly rawName: Uint8Array
  readonly isFolder: boolean
  readonly flags: number
  readonly method: number
  readonly crc: number
  /** Bytes in the zip and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly at: number
}

export type ZipDirectory = {
  readonly entries: readonly ZipEntry[]
  readonly at: number
  readonly commentAt: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const longestComment = 0xffff

/** Reads the directory at the end of a zip, strictly; undefined (and a problem noted) if it is not sound. */
export function readZipDirectory(
  zip: Uint8Array,
  notes: Findings,
  limits: BagLimits,
): ZipDirectory | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view, notes)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  const fault = findEndFault(view, end, limits)
  if (fault !== undefined) return refuse(notes, 'zip', fault)
  const entries: ZipEntry[] = []
  let next = at
  while (next < end && entries.length < count) {
    const entry = readEntry(zip, view, next, end, notes)
    if (entry === undefined) return undefined
    entries.push(entry)
    next = entryEnd(view, next)
  }
  if (next !== end || entries.length !== count) return refuse(notes, 'zip', 'has a damaged directory')
  return { entries, at, commentAt: end + endBytes }
}

function refuse(notes: Findings, where: string, what: string): undefined {
  notes.problem(where, what)
  return undefined
}

function findEnd(view: DataView, notes: Findings): number | undefined {
  const found: number[] = []
  const lowest = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= lowest; at--) {
    if (
      view.getUint32(at, true) === endMark &&
      at + endBytes + view.getUint16(at + 20, true) === view.byteLength
    ) {
      found.push(at)
    }
  }
  if (found.length === 0)
    return refuse(notes, 'zip', 'is not a zip, is cut short, or has something after its end')
  return found.length === 1 ? found[0] : refuse(notes, 'zip', 'can be read in two ways')
}

function findEndFault(view: DataView, end: number, limits: BagLimits): string | undefined {
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  const at = view.getUint32(end + 16, true)
  if (count === 0xffff || length === 0xffffffff || at === 0xffffffff)
    return 'is a zip64, which no bag of ours needs'
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    return 'is one part of several'
  if (count === 0) return 'is empty'
  if (count > limits.entries) return `holds more than ${limits.entries} files`
  return at + length === end ? undefined : 'has a damaged directory, or something before or after it'
}

function entryEnd(view: DataView, at: number): number {
  const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true))
  return lengths.reduce((total, length) => total + length, at + entryBytes)
}

function readEntry(
  zip: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  notes: Findings,
): ZipEntry | undefined {
  const whole = at + entryBytes <= end && view.getUint32(at, true) === entryMark && entryEnd(view, at) <= end
  if (!whole) return refuse(notes, 'zip', 'has a damaged directory')
  const rawName = zip.subarray(at + entryBytes, at + entryBytes + view.getUint16(at + 28, true))
  const name = decodeName(rawName)
  if (name === undefined) return refuse(notes, 'zip', 'has a file name that is not UTF-8')
  const entry: ZipEntry = {
    name: name.replace(/\/$/, ''),
    rawName,
    isFolder: name.endsWith('/'),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  }
  const fault = findEntryFault(entry, view.getUint16(at + 34, true), view.getUint32(at + 38, true) >>> 16)
  return fault === undefined ? entry : refuse(notes, name, fault)
}

function decodeName(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function findEntryFault(entry: ZipEntry, disk: number, mode: number): string | undefined {
  const { name, flags, method, packed, size, isFolder } = entry
  const kind = mode & 0xf000
  // Deflate cannot pack more than 1,032 to 1: a larger claim is a bomb or a lie.
  const impossible = method === 0 ? packed !== size : size > packed * 1032 + 64
  if ((flags & 0x2041) !== 0) return 'is encrypted'
  if (method !== 0 && method !== 8) return 'is packed by a method other than deflate'
  if ((flags & ~0x080e) !== 0) return 'uses a feature of zip that is not read here'
  if (disk !== 0 || packed === 0xffffffff || size === 0xffffffff)
    return 'needs zip64, which no bag of ours does'
  if (kind !== 0 && kind !== 0x4000 && kind !== 0x8000) return 'is a link or a device, not a plain file'
  if (impossible || (isFolder && size > 0)) return 'gives sizes that cannot be'
  return name.includes('\\') ? 'has a backslash in its path' : findPathFault(name)
}
