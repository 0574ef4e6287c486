import { isPayload } from './bag-files.ts'
import { createFindings } from './findings.ts'
import { bagLimits } from './limits.ts'
import type { BagLimits } from './limits.ts'
import { concludeCheck, verifyBag } from './verify-bag.ts'
import type { BagCheck } from './verify-bag.ts'
import { readZippedBag } from './zipped-bag.ts'

/** A bag's check and its payload by path (without "data/"), which is empty unless the check found no problem. */
export type ReadBag = BagCheck & { readonly payload: ReadonlyMap<string, Uint8Array> }

/** Reads a `.pooled` file whoever it comes from. Never throws for what is in the bytes. */
export function readBag(zip: Uint8Array, limits: BagLimits = bagLimits): ReadBag {
  const notes = createFindings()
  const zipped = readZippedBag(zip, notes, limits)
  const check = zipped ? verifyBag(zipped.bag, notes) : concludeCheck(notes)
  const files = check.ok && zipped ? [...zipped.files].filter(([path]) => isPayload(path)) : []
  return { ...check, payload: new Map(files.map(([path, bytes]) => [path.slice('data/'.length), bytes])) }
}
