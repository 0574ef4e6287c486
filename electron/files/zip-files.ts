import { zipSync } from 'fflate'

/** Files by name in one zip, stored as they are: what is in them is packed already. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 })
}
