import { createHash } from 'node:crypto'
import { extname } from 'node:path'

import type { Session } from '#shared/model/session.ts'

type Files = ReadonlyMap<string, Uint8Array>

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The name of an export where another file has its own: it carries the start of its SHA-256, so it is the same in every copy. */
export function nameTwin(path: string, bytes: Uint8Array): string {
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)} ${hash(bytes).slice(0, 8)}${ending}`
}

/** True where exports of another copy may hold somebody who was erased here, because it does not know of that. */
export function mayHoldErased(here: Session, erasedThere: { has(id: string): boolean }): boolean {
  return here.erased.some((id) => !erasedThere.has(id))
}

/**
 * Adds exports to those to be kept, but for content that is kept already.
 */
export function addExports(adding: Map<string, Uint8Array>, kept: Files, more: Files): void {
  const known = new Set([...kept.values(), ...adding.values()].map(hash))
  for (const [path, bytes] of more) {
    const sum = hash(bytes)
    if (known.has(sum)) continue
    known.add(sum)
    const taken = kept.has(path) || adding.has(path)
    adding.set(taken ? nameTwin(path, bytes) : path, bytes)
  }
}
