import { Buffer } from 'node:buffer'

import { findFileFolderClashes } from './bag-path.ts'
import type { Findings } from './findings.ts'
import { isBomb } from './limits.ts'
import type { BagLimits } from './limits.ts'
import type { ZipDirectory, ZipEntry } from './zip-directory.ts'

export type PackedFile = { readonly entry: ZipEntry; readonly bytes: Uint8Array }

const localMark = 0x04034b50
const descriptorMark = 0x08074b50
const localBytes = 30
const descriptorFlag = 0x08

/**
 * Finds the packed bytes of every entry. Entries must lie end to end from the first byte to the directory and
 * their local headers must say what the directory says, so that any two zip readers see the same. Noted if not.
 */
export function findPackedFiles(
  zip: Uint8Array,
  directory: ZipDirectory,
  notes: Findings,
): readonly PackedFile[] | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const entries = directory.entries.toSorted((a, b) => a.at - b.at)
  const files: PackedFile[] = []
  let expected = 0
  for (const [index, entry] of entries.entries()) {
    const end = entries[index + 1]?.at ?? directory.at
    const start = entry.at === expected ? findStart(zip, view, entry, end) : undefined
    if (start === undefined || !isEndRight(view, entry, start + entry.packed, end)) {
      notes.problem(entry.name, 'does not lie in the zip as its directory says')
      return undefined
    }
    files.push({ entry, bytes: zip.subarray(start, start + entry.packed) })
    expected = end
  }
  return files
}

function findStart(zip: Uint8Array, view: DataView, entry: ZipEntry, end: number): number | undefined {
  const { at, rawName } = entry
  if (at + localBytes > end || view.getUint32(at, true) !== localMark) return undefined
  const nameLength = view.getUint16(at + 26, true)
  const name = zip.subarray(at + localBytes, at + localBytes + nameLength)
  const start = at + localBytes + nameLength + view.getUint16(at + 28, true)
  const same =
    view.getUint16(at + 6, true) === entry.flags &&
    view.getUint16(at + 8, true) === entry.method &&
    Buffer.compare(name, rawName) === 0
  return same && start + entry.packed <= end && areSizesRight(view, entry, at + 14) ? start : undefined
}

// A zip written as a stream leaves zeros here and gives the figures after the data.
function areSizesRight(view: DataView, entry: ZipEntry, at: number): boolean {
  const streamed = (entry.flags & descriptorFlag) !== 0
  const zeros = [0, 4, 8].every((field) => view.getUint32(at + field, true) === 0)
  return (streamed && zeros) || areFigures(view, entry, at)
}

function areFigures(view: DataView, entry: ZipEntry, at: number): boolean {
  return [entry.crc, entry.packed, entry.size].every(
    (figure, index) => view.getUint32(at + 4 * index, true) === figure,
  )
}

function isEndRight(view: DataView, entry: ZipEntry, dataEnd: number, end: number): boolean {
  const left = end - dataEnd
  if ((entry.flags & descriptorFlag) === 0) return left === 0
  if (left === 12) return areFigures(view, entry, dataEnd)
  return (
    left === 16 && view.getUint32(dataEnd, true) === descriptorMark && areFigures(view, entry, dataEnd + 4)
  )
}

/** Notes names that stand twice, files used as folders, and more to unpack than the limits allow. */
export function checkContents(
  zip: Uint8Array,
  { entries }: ZipDirectory,
  notes: Findings,
  limits: BagLimits,
): boolean {
  const names = new Set<string>()
  const twice = entries.filter(({ name }) => names.size === names.add(name).size)
  const files = entries.filter((entry) => !entry.isFolder)
  const clashes = findFileFolderClashes(files.map((entry) => entry.name))
  const total = files.reduce((sum, entry) => sum + entry.size, 0)
  const bomb = isBomb(total, zip.length, limits)
  for (const { name } of twice) notes.problem(name, 'is in the zip twice')
  for (const name of clashes) notes.problem(name, 'is in the zip as a file and as a folder')
  if (bomb) notes.problem('zip', 'would unpack to far more than a bag may hold')
  return twice.length + clashes.length === 0 && !bomb
}
