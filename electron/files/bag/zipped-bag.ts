import { crc32, inflateRawSync } from 'node:zlib'

import { listMemoryFiles } from './bag-files.ts'
import type { BagFiles } from './bag-files.ts'
import type { Findings } from './findings.ts'
import type { BagLimits } from './limits.ts'
import { checkSeal } from './seal.ts'
import { readZipDirectory } from './zip-directory.ts'
import { checkContents, findPackedFiles } from './zip-layout.ts'
import type { PackedFile } from './zip-layout.ts'

type ZippedBag = { readonly bag: BagFiles; readonly files: ReadonlyMap<string, Uint8Array> }

/** Unpacks a zip in memory, the bag at its root or in its only folder; undefined (and why is noted) if it is unsafe. */
export function readZippedBag(zip: Uint8Array, notes: Findings, limits: BagLimits): ZippedBag | undefined {
  if (zip.length > limits.fileBytes) {
    notes.problem('zip', 'is too large a file to be read here')
    return undefined
  }
  const directory = readZipDirectory(zip, notes, limits)
  if (directory === undefined) return undefined
  checkSeal(zip, directory.commentAt, notes)
  if (!checkContents(zip, directory, notes, limits)) return undefined
  const packed = findPackedFiles(plain(zip), directory, notes)
  return packed === undefined ? undefined : unpack(packed, notes)
}

function unpack(packed: readonly PackedFile[], notes: Findings): ZippedBag | undefined {
  const top = findTop(packed, notes)
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>()
  for (const one of packed) {
    const bytes = inflate(one)
    if (bytes === undefined) {
      notes.problem(one.entry.name, 'is damaged: it does not unpack to what the zip says')
      return undefined
    }
    if (!one.entry.name.startsWith(top)) continue
    const path = one.entry.name.slice(top.length)
    if (one.entry.isFolder) folders.add(path)
    else files.set(path, bytes)
  }
  return { files, bag: listMemoryFiles(files, folders) }
}

// Packing a folder by hand puts the bag one level down, and a Mac adds a folder of its own beside it.
function findTop(packed: readonly PackedFile[], notes: Findings): string {
  const names = packed.map((one) => (one.entry.isFolder ? `${one.entry.name}/` : one.entry.name))
  if (names.includes('bagit.txt')) return ''
  const [top, ...others] = new Set(
    names.map((name) => name.slice(0, name.indexOf('/') + 1)).filter((name) => name !== '__MACOSX/'),
  )
  if (top === undefined || others.length > 0 || !names.includes(`${top}bagit.txt`)) return ''
  if (names.some((name) => !name.startsWith(top)))
    notes.warning('__MACOSX', 'was added by a Mac and is left out')
  return top
}

function inflate({ entry, bytes }: PackedFile): Uint8Array | undefined {
  const unpacked = entry.method === 0 ? bytes : inflateExactly(bytes, entry.size)
  return unpacked?.length === entry.size && crc32(unpacked) === entry.crc ? unpacked : undefined
}

// One buffer of the promised size: data that turns out longer stops there instead of filling memory.
function inflateExactly(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64) }
    return plain(inflateRawSync(bytes, options))
  } catch {
    return undefined
  }
}

// Never a Node Buffer, whose slices and JSON are others than those of the type that is promised.
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
