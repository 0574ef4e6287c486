import { createHash } from 'node:crypto'
import { extname } from 'node:path'

type Files = ReadonlyMap<string, Uint8Array>

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Adds exports to those to be kept, but for content that is kept already. Where another file has the name, the new
 * one's carries the start of its SHA-256, so that it is the same whichever copy comes first.
 */
export function addExports(adding: Map<string, Uint8Array>, kept: Files, more: Files): void {
  const known = new Set([...kept.values(), ...adding.values()].map(hash))
  for (const [path, bytes] of more) {
    const sum = hash(bytes)
    if (known.has(sum)) continue
    known.add(sum)
    const ending = extname(path)
    const taken = kept.has(path) || adding.has(path)
    adding.set(
      taken ? `${path.slice(0, path.length - ending.length)} ${sum.slice(0, 8)}${ending}` : path,
      bytes,
    )
  }
}
