import { sumChunks } from './checksums.ts'
import type { Algorithm, Checksums } from './checksums.ts'

/** The files of one bag, wherever they are; paths are relative to the bag and use "/". */
export type BagFiles = {
  readonly sizes: ReadonlyMap<string, number>
  readonly hasPayloadFolder: boolean
  /** The largest tag file that is read. */
  readonly mostTagBytes: number
  readonly read: (path: string) => Uint8Array
  readonly sum: (path: string, algorithms: Iterable<Algorithm>) => Checksums
}

const mostTagBytes = 16 * 1024 * 1024

/** A bag whose files are in memory already. */
export function listMemoryFiles(
  files: ReadonlyMap<string, Uint8Array>,
  folders: ReadonlySet<string> = new Set(),
): BagFiles {
  const sizes = new Map([...files].map(([path, bytes]) => [path, bytes.length]))
  const read = (path: string): Uint8Array => files.get(path) ?? new Uint8Array()
  return {
    sizes,
    hasPayloadFolder: folders.has('data') || sizes.keys().some(isPayload),
    mostTagBytes,
    read,
    sum: (path, algorithms) => sumChunks([read(path)], algorithms),
  }
}

/** Whether the path is in the payload folder. */
export function isPayload(path: string): boolean {
  return path.startsWith('data/')
}
