import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { BagFiles } from './bag-files.ts'
import { sumChunks } from './checksums.ts'
import type { Findings } from './findings.ts'

const chunkBytes = 1024 * 1024
const mostTagBytes = 256 * 1024 * 1024

type Found = { readonly sizes: Map<string, number>; readonly folders: Set<string> }

/** A bag in a folder on disk. Links and devices are reported and left out: a bag holds plain files and folders. */
export function listFolderFiles(root: string, notes: Findings): BagFiles {
  const found: Found = { sizes: new Map(), folders: new Set() }
  walk(root, '', found, notes)
  return {
    sizes: found.sizes,
    hasPayloadFolder: found.folders.has('data'),
    mostTagBytes,
    read: (path) => readFileSync(join(root, path)),
    sum: (path, algorithms) =>
      attempt(() => sumChunks(readChunks(join(root, path)), algorithms)) ?? new Map(),
  }
}

function walk(root: string, folder: string, found: Found, notes: Findings): void {
  const names = attempt(() => readdirSync(join(root, folder), { withFileTypes: true }))
  if (!names) return notes.problem(folder || 'bag', 'cannot be read as a folder')
  for (const item of names) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`
    if (item.isDirectory()) {
      found.folders.add(path)
      walk(root, path, found, notes)
    } else if (item.isFile()) addFile(root, path, found, notes)
    else notes.problem(path, 'is a link or a device, not a plain file')
  }
}

function addFile(root: string, path: string, found: Found, notes: Findings): void {
  const size = attempt(() => {
    closeSync(openSync(join(root, path), 'r'))
    return statSync(join(root, path)).size
  })
  if (size === undefined) notes.problem(path, 'cannot be read')
  else found.sizes.set(path, size)
}

function* readChunks(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r')
  const chunk = new Uint8Array(chunkBytes)
  try {
    for (let count = readSync(handle, chunk); count > 0; count = readSync(handle, chunk)) {
      yield chunk.subarray(0, count)
    }
  } finally {
    closeSync(handle)
  }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
