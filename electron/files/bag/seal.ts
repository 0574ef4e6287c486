import { Buffer } from 'node:buffer'

import { sumBytes } from './checksums.ts'
import type { Findings } from './findings.ts'

const sealStart = 'pooled-seal sha256:'
const endBytes = 22
const commentLengthAt = 20

/**
 * Puts the seal into a zip that ends in an end record without comment: the archive comment becomes
 * "pooled-seal sha256:<hex>" over every byte before the comment's text, the comment's length included.
 */
export function addSeal(zip: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(zip.length + sealStart.length + 64)
  sealed.set(zip)
  const end = zip.length - endBytes
  new DataView(sealed.buffer).setUint16(end + commentLengthAt, sealed.length - zip.length, true)
  sealed.set(Buffer.from(makeSeal(sealed.subarray(0, zip.length))), zip.length)
  return sealed
}

/** Checks the comment of a zip, which begins at `commentAt`. Without any comment somebody packed the bag anew. */
export function checkSeal(zip: Uint8Array, commentAt: number, notes: Findings): void {
  const comment = Buffer.from(zip.subarray(commentAt)).toString('latin1')
  if (comment === '') {
    notes.warning(
      'zip',
      'carries no seal: it was packed anew since it was made, so only its checksums were checked',
    )
  } else if (!comment.startsWith(sealStart)) notes.problem('zip', 'carries a comment that is not a seal')
  else if (comment !== makeSeal(zip.subarray(0, commentAt))) {
    notes.problem('zip', 'does not fit its seal: something in it has changed since it was made')
  }
}

function makeSeal(before: Uint8Array): string {
  return sealStart + sumBytes(before, 'sha256')
}
